/// The journal: everything that happened, in order, as binary records with a rolling digest.
///
/// Words: record, kind, subject, digest, sink. In: what happened, as five numbers. Out: bytes, and one
/// number that is the same exactly when the journals are. Names and prose appear only when a journal is
/// read, never while the plant runs. May import: quantity, simulation.
@NullMarked
package learningfactory.simulation.journal;

import org.jspecify.annotations.NullMarked;
