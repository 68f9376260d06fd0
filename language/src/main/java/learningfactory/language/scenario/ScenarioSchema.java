package learningfactory.language.scenario;

import learningfactory.yaml.JsonSchema;

/// The JSON Schema (draft 2020-12) of scenario files: editors complete and explain keys with it.
///
/// It is written from the same list of keys that the reader uses, and ships as the resource
/// `scenario.schema.json` beside this class.
public final class ScenarioSchema {
    /// Where the schema is found by tools that know it.
    public static final String ID = "urn:learningfactory:scenario:1";

    private ScenarioSchema() {}

    /// Writes the schema.
    ///
    /// @return JSON, two blanks a level, with a line end at its end
    public static String text() {
        return JsonSchema.text(ID, "Scenario file of the Learning Factory", ScenarioWords.SCENARIO);
    }
}
