/// Programmes and the way of each person through them: who is responsible, who pays, what must hold before
/// the next stage.
///
/// Words: programme, stage, party, rule, pathway, custody, hand-over, contract, training plan, trade test,
/// cohort. In: facts that people tell, answers about competence and approvals through
/// [learningfactory.placement.StageFacts]. Out: where everybody is, and what stands in the way. A hand-over
/// needs all whom it concerns; the result of a trade test comes from the exam body alone. May import:
/// competence and all to its left.
@NullMarked
package learningfactory.placement;

import org.jspecify.annotations.NullMarked;
