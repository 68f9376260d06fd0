/// How the work is steered: where parts go, which cards pull them, what customers order, and the commands a
/// person may give.
///
/// Words: ISA-95 operations. In: nothing. Out: definitions, [learningfactory.factory.operations.Command]s
/// and their answers. May import: quantity, simulation, material, personnel, equipment.
@NullMarked
package learningfactory.factory.operations;

import org.jspecify.annotations.NullMarked;
