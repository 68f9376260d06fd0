/// The people of the plant as it sees them: crews, qualifications, shifts, breaks and absence. No names, no
/// persons.
///
/// Words: ISA-95 personnel. In: nothing. Out: definitions. May import: quantity, simulation, material.
@NullMarked
package learningfactory.factory.personnel;

import org.jspecify.annotations.NullMarked;
