package learningfactory.benchmarks;

import java.util.List;

/// What the command line asks for.
///
/// @param rounds   how often each contender runs, 1 or more
/// @param only     the letters of the workloads, for example `abcde`
/// @param quick    a tenth of the amounts in one round: to see that all works
/// @param markdown the table in the form of docs/benchmarks.md
/// @param jmh      the micro-benchmarks instead of the table; the words go to JMH
/// @param help     the page of options
record Options(int rounds, String only, boolean quick, boolean markdown, boolean jmh, boolean help, List<String> rest) {
    static final String HELP = """
            ./factory bench [--rounds 4] [--only abcde] [--quick] [--markdown]
            ./factory bench --jmh [words for JMH]
            ./factory bench --booking [rounds] | --rush [rounds]
            ./factory bench --load [sessions] | --whatif | --floor | --start [build]
            ./factory bench --plan [small|middle|large] [steps [seed]]

              --rounds N     every contender runs N times, in turn with all others; the table shows medians (4)
              --only LETTERS a one server · b twenty stations · c hold model · d thousand stations · e fork, snapshot, memory
              --quick        one round of a tenth of the amounts: shows that all works, not how fast
              --markdown     the table as docs/benchmarks.md has it
              --jmh          micro-benchmarks of calendar, random numbers and journal
              --whatif       how long a browser waits for a thousand futures, over HTTP
              --floor        how smoothly the living floor moves in Chromium
              --start        seconds from `./factory start` to the first page; with `build` also the first after a build
              --plan         made-up terms: planned by pencil and by search, repaired, and approved on a real database
              --booking      64 clients want the same hour at once, on a real database: one wins, all are answered
              --rush         the same the whole way: signed-in, over HTTP, with the real clearance
            """;

    /// Reads the command line.
    ///
    /// @throws IllegalArgumentException when a word is unknown or a number is missing
    static Options of(String[] words) {
        Options options = new Options(4, "abcde", false, false, false, false, List.of());
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            switch (word) {
                case "--rounds" -> options = options.withRounds(next(words, i++));
                case "--only" -> options = options.withOnly(next(words, i++));
                case "--quick" -> options = options.withQuick();
                case "--markdown" -> options = options.withMarkdown();
                case "--help", "-h", "help" -> options = options.withHelp();
                case "--jmh" -> {
                    return options.withJmh(List.of(words).subList(i + 1, words.length));
                }
                default ->
                    throw new IllegalArgumentException(
                            "The option '%s' is unknown.\nMaybe look at ./factory bench --help".formatted(word));
            }
        }
        return options;
    }

    private static String next(String[] words, int at) {
        if (at + 1 == words.length) {
            throw new IllegalArgumentException("The option '%s' needs a value.".formatted(words[at]));
        }
        return words[at + 1];
    }

    private Options withRounds(String number) {
        return new Options(Count.of("rounds", number), only, quick, markdown, jmh, help, rest);
    }

    private Options withOnly(String letters) {
        if (!letters.replace(",", "").matches("[a-e]+")) {
            throw new IllegalArgumentException(
                    "The workloads ('%s') are named by letters from a to e.\nMaybe: --only b".formatted(letters));
        }
        return new Options(rounds, letters, quick, markdown, jmh, help, rest);
    }

    private Options withQuick() {
        return new Options(1, only, true, markdown, jmh, help, rest);
    }

    private Options withMarkdown() {
        return new Options(rounds, only, quick, true, jmh, help, rest);
    }

    private Options withJmh(List<String> words) {
        return new Options(rounds, only, quick, markdown, true, help, words);
    }

    private Options withHelp() {
        return new Options(rounds, only, quick, markdown, jmh, true, rest);
    }
}
