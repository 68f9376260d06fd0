/// The machines of the plant, their states and what can happen to them.
///
/// Words: ISA-95 equipment, PackML states (ISA-TR88.00.02), ISA-18.2 alarms. In: nothing. Out: definitions.
/// May import: quantity, simulation, material, personnel.
@NullMarked
package learningfactory.factory.equipment;

import org.jspecify.annotations.NullMarked;
