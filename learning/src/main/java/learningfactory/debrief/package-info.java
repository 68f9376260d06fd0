/// What a class looks at after a run: one timeline of what happened, its runs above each other, what theory
/// says about them, the questions to reflect on, and the exports.
///
/// Words: timeline, atlas, theory overlay, reflection, xAPI, OCEL. In: the record of a run, and what
/// `learningfactory.counterfactual` found in it. Out: plain records, ready for a page, and files.
/// May import: counterfactual and all to its left.
@NullMarked
package learningfactory.debrief;

import org.jspecify.annotations.NullMarked;
