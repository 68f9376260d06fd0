package learningfactory.language.plant;

import learningfactory.yaml.JsonSchema;

/// The JSON Schema (draft 2020-12) of plant files: editors complete and explain keys with it.
///
/// It is written from the same list of keys that the reader uses, and ships as the resource
/// `plant.schema.json` beside this class.
public final class PlantSchema {
    /// Where the schema is found by tools that know it.
    public static final String ID = "urn:learningfactory:plant:1";

    private PlantSchema() {}

    /// Writes the schema.
    ///
    /// @return JSON, two blanks a level, with a line end at its end
    public static String text() {
        return JsonSchema.text(ID, "Plant file of the Learning Factory", PlantWords.PLANT);
    }
}
