package learningfactory.scenario;

/// One thing done to the factory: a verb, what it is done to, and how much.
///
/// Text form in scenario files ([#text()]): `repair press`, `repair cnc cells 3`, `break press:
/// hydraulics`, `set press time factor: 1.2`, `send away operator 1: 20 min`, `report: customer`. An
/// alarm stands in the record as the plant calls it (`press: hydraulics`), in the text as
/// `press/hydraulics`.
///
/// @param verb what is done
/// @param element name of the station, source, crew, parameter, buffer or alarm; empty for the whole plant
/// @param number unit of the station or person of the crew, from 1; 0 where there is nothing to count
/// @param word failure mode, maintenance task, characteristic, qualification, dispatch rule, product or
///     receiver
/// @param value pieces, share, factor, offset in the model's unit, or a time in µs; 0 where none is meant
public record Deed(Verb verb, String element, int number, String word, double value) {
    /// A deed that needs no word and no value.
    public static Deed of(Verb verb, String element, int number) {
        return new Deed(verb, element, number, "", 0);
    }

    /// As scenario files write it.
    public String text() {
        String done = verb.text() + (element.isEmpty() ? "" : " " + name()) + (number == 0 ? "" : " " + number);
        String rest = rest();
        return rest.isEmpty() ? done : done + ": " + rest;
    }

    private String name() {
        return verb.of() == Verb.Of.ALARM ? PlainText.alarm(element) : element;
    }

    private String rest() {
        boolean hasValue = value != 0;
        return switch (verb.with()) {
            case ALONE, WORD -> word;
            case TIME -> hasValue ? PlainText.time((long) value) : "";
            case PIECES -> hasValue ? PlainText.number(value) + " pieces" : "";
            case VALUE -> hasValue ? PlainText.number(value) : "";
            case SHARE -> hasValue ? PlainText.share(value) : "";
            case WORD_BY_VALUE -> hasValue ? word + " by " + PlainText.number(value) : word;
            case PIECES_OF_WORD -> hasValue ? PlainText.number(value) + " pieces of " + word : word;
        };
    }

    /// Whether this is what was asked for: same verb; element, number and word where the asked one names
    /// them.
    public boolean answers(Deed asked) {
        return verb == asked.verb
                && (asked.element.isEmpty() || element.equals(asked.element))
                && (asked.number == 0 || number == asked.number)
                && (asked.word.isEmpty() || word.equals(asked.word));
    }
}
