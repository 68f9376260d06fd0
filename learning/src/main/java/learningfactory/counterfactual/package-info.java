/// What else could have happened in a run: futures from any moment, with the same luck; what was worth
/// most, what was lost by what was done, which moment decided, and how much was luck.
///
/// Words: what if, fan, future, regret, decisive moment, luck and skill. In: the record of a run. Out:
/// plain records. Heavy work comes as pieces ([learningfactory.counterfactual.Work]) that the caller may
/// run on as many threads as it has; merged in their order, they give the same figures on one core and on
/// many. May import: assessment, session, scenario, the factory and all to its left.
@NullMarked
package learningfactory.counterfactual;

import org.jspecify.annotations.NullMarked;
