/// A lesson being played: one plant that people act on while trouble comes, and the groups of a class around it.
///
/// A run is plant + scenario + seed + log and nothing else, so it can be replayed, branched and forked at any
/// moment; time comes in as data. Words: run, script, entry, deceit, branch. In: a scenario, entries of the log.
/// Out: [learningfactory.session.RunFact]s, [learningfactory.session.RunRecord],
/// [learningfactory.session.Display]. What is stored goes through the port
/// [learningfactory.session.SessionBook]; who owns a session is reached through
/// [learningfactory.session.SessionHost]. May import: scenario and all to its left.
@NullMarked
package learningfactory.session;

import org.jspecify.annotations.NullMarked;
