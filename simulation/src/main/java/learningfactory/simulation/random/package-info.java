/// Chance: named streams of random numbers and the laws (distributions) that times, lives and sizes follow.
///
/// Words: stream, law, mean, standard deviation, squared coefficient of variation. In: a seed and names.
/// Out: draws that are the same to the last bit on every machine, for all mathematics goes through
/// `StrictMath`. Each source of chance owns a stream, so touching one station never shifts another's luck
/// (common random numbers). May import: quantity, simulation.
@NullMarked
package learningfactory.simulation.random;

import org.jspecify.annotations.NullMarked;
