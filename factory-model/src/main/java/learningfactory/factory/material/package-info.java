/// What flows through the plant: products, parts lists, what can be wrong with a part and how it is found
/// out.
///
/// Words: ISA-95 material, ISO 22400 quality terms, ISO 7870 control charts, ISO 2859 sampling.
/// In: nothing. Out: definitions (immutable records). May import: quantity, simulation.
@NullMarked
package learningfactory.factory.material;

import org.jspecify.annotations.NullMarked;
