/// One run of a lesson: a plant that people act on while trouble comes.
///
/// A run is plant + scenario + seed + log and nothing else, so it can be replayed, branched and forked at
/// any moment; time comes in as data. Words: run, script, entry, deceit, branch. In: a scenario, entries of
/// the log. Out: [learningfactory.run.RunFact]s, [learningfactory.run.RunRecord],
/// [learningfactory.run.Display]. Who the people are and which group they sit in is the business of
/// [learningfactory.session.Session]. May import: scenario and all to its left.
@NullMarked
package learningfactory.run;

import org.jspecify.annotations.NullMarked;
