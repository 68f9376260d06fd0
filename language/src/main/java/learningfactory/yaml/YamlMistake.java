package learningfactory.yaml;

/// What the YAML parser says, in words for a person who does not know how parsers work.
///
/// @param found what is wrong
/// @param expected what could stand there; may be empty
/// @param maybe a proposal
/// @param isBracket whether a brace, bracket or quote was opened and not closed, so that the mistake
///     began earlier
record YamlMistake(String found, String expected, String maybe, boolean isBracket) {
    static YamlMistake of(String says, Spot opened) {
        if (says.contains("mapping values are not allowed")) {
            return new YamlMistake(
                    "a colon makes a second key on this line",
                    "one key a line, or keys in braces",
                    "put the text in quotes, or begin a new line?",
                    false);
        }
        if (says.contains("TAB")) {
            return new YamlMistake(
                    "a tab stands where only blanks may stand", "blanks", "replace the tab by two blanks?", false);
        }
        if (says.contains("',' or '}'") || says.contains("',' or ']'")) {
            char close = says.contains("'}'") ? '}' : ']';
            return new YamlMistake(
                    "the %s opened in line %d column %d is not closed here"
                            .formatted(close == '}' ? "brace {" : "bracket [", opened.line(), opened.column()),
                    "a comma or " + close,
                    "a %s is missing, or a text with a comma or colon needs quotes?".formatted(close),
                    true);
        }
        if (says.contains("end of stream") || says.contains("unexpected document separator")) {
            return new YamlMistake(
                    "the quote opened in line %d column %d is not closed".formatted(opened.line(), opened.column()),
                    "a closing quote",
                    "",
                    true);
        }
        if (says.contains("could not find expected ':'")) {
            return new YamlMistake("a key without a colon ends here", "a colon and a blank after the key", "", false);
        }
        if (says.contains("expected <block end>")) {
            return new YamlMistake(
                    "this line does not fit the lines above it",
                    "the same indentation as its neighbours",
                    "its indentation is one blank too many or too few?",
                    false);
        }
        if (says.contains("undefined alias")) {
            return new YamlMistake("an alias is used whose anchor (&name) does not come before it", "", "", false);
        }
        return new YamlMistake(
                "this is not YAML: " + Yaml.shortened(says),
                "YAML 1.2",
                "a text with special characters needs quotes?",
                false);
    }
}
