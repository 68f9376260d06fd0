/// Curricula in: Grep documents and dumps (v201906 JSON), ESCO skills and own lists of aims (CSV), all by
/// one door.
///
/// Words: document, dump, catalogue, problem. In: bytes from outside, which may be broken, huge or hostile.
/// Out: [learningfactory.curriculum.Catalogue], one for each document, and problems with their place; never
/// an exception for what a file holds. May import: yaml and all to its left; jackson-core.
@NullMarked
package learningfactory.language.curriculum;

import org.jspecify.annotations.NullMarked;
