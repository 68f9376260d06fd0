/// The plant language: a plant file goes in, a [learningfactory.factory.plant.Plant] or a list of
/// problems comes out.
///
/// Words: YAML 1.2, JSON Schema (draft 2020-12), and the words of the plant reference
/// (docs/guides/developer/plant-reference.md). In: text. Out: [learningfactory.language.plant.Read], never
/// an exception for what somebody wrote. May import: yaml, the factory and all to its left.
@NullMarked
package learningfactory.language.plant;

import org.jspecify.annotations.NullMarked;
