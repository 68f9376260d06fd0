package learningfactory.scenario;

/// One thing done to the factory: a verb, what it is done to, and how much.
///
/// Text form in scenario files: `repair press`, `repair cnc cells 3`, `break press: hydraulics`,
/// `set press time factor: 1.2`, `send away operator 1: 20 min`, `report: customer`.
///
/// @param verb what is done
/// @param element name of the station, source, crew, parameter, buffer or alarm; empty for the whole plant
/// @param number unit of the station or person of the crew, from 1; 0 where there is nothing to count
/// @param word failure mode, maintenance task, characteristic, qualification, dispatch rule, product or receiver
/// @param value pieces, share, factor, offset in the model's unit, or a time in µs; 0 where none is meant
public record Deed(Verb verb, String element, int number, String word, double value) {
    /// A deed that needs no word and no value.
    public static Deed of(Verb verb, String element, int number) {
        return new Deed(verb, element, number, "", 0);
    }

    /// Whether this is what was asked for: same verb; element, number and word where the asked one names them.
    public boolean answers(Deed asked) {
        return verb == asked.verb
                && (asked.element.isEmpty() || element.equals(asked.element))
                && (asked.number == 0 || number == asked.number)
                && (asked.word.isEmpty() || word.equals(asked.word));
    }
}
