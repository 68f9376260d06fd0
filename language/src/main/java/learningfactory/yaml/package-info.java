/// YAML files as tables of known keys: values with units, distributions in words, and what is wrong with
/// line and column.
///
/// Words: YAML 1.2, JSON Schema (draft 2020-12), key, kind, shape, problem. In: bytes, and a list of the
/// keys that a kind of file has. Out: values, [learningfactory.yaml.Problem], never an exception for
/// what somebody wrote. May import: quantity, simulation, the factory; snakeyaml-engine.
@NullMarked
package learningfactory.yaml;

import org.jspecify.annotations.NullMarked;
