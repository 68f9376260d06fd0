/// What companies and the forum need from each other and from the schools, until it is answered.
///
/// Words: need, supporter, answer, closure. In: what people tell, and that attestations or a placement have
/// closed one. Out: [learningfactory.need.Need] with its facts, [learningfactory.need.NeedMeasure]. May
/// import: network and all to its left.
@NullMarked
package learningfactory.need;

import org.jspecify.annotations.NullMarked;
