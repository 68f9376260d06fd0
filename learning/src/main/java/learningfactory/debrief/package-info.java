/// What can be learned from a run afterwards: what happened, what else could have happened, how much was
/// luck, and what
/// theory says about it.
///
/// Words: timeline, fan, regret, decisive moment, luck and skill. In: the record of a run. Out: plain
/// records, ready
/// for
/// a page. Heavy work comes as pieces ([learningfactory.debrief.Work]) that the caller may run on as many
/// threads as
/// it has; merged in their order, they give the same figures on one core and on many.
/// May import: assessment, session, scenario, the factory and all to its left.
@NullMarked
package learningfactory.debrief;

import org.jspecify.annotations.NullMarked;
