package learningfactory.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningfactory.network.Headcount;

/// What those who were there thought of it, together and without names.
///
/// Answers are shown in fives: with four nothing is shown, with nine the first five. So the answer of one
/// person cannot be found by looking before and after it came in.
///
/// @param shown how many answers these are, a multiple of five
/// @param hidden how many have come since, or are too few to show
/// @param means one for each question, from 1 to 5; empty when nothing is shown
/// @param comments in the order of the alphabet, so that their order says nothing
public record Evaluation(int shown, int hidden, List<Double> means, List<String> comments) {

    /// Fewer than so many are never shown.
    public static final int FEWEST = Headcount.SMALLEST;

    /// The number of questions: I learned something I can use, it was safe, the pace was right, I would
    /// recommend it.
    public static final int QUESTIONS = 4;

    /// One person's answer.
    ///
    /// @param marks one for each question, from 1 (not at all) to 5 (very much)
    /// @param comment in own words; may be empty
    public record Answer(List<Integer> marks, String comment) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when a question is missing or a mark is none
        public Answer {
            marks = List.copyOf(marks);
            if (marks.size() != QUESTIONS || marks.stream().anyMatch(mark -> mark < 1 || mark > 5)) {
                throw new IllegalArgumentException(
                        "There are %d questions, each answered with 1 to 5, not %s.".formatted(QUESTIONS, marks));
            }
            if (comment.length() > 1_000) {
                throw new IllegalArgumentException("A comment has at most 1000 signs.");
            }
        }
    }

    /// Copied.
    public Evaluation {
        means = List.copyOf(means);
        comments = List.copyOf(comments);
    }

    /// What may be shown of these answers.
    ///
    /// @param answers in the order in which they came
    public static Evaluation of(List<Answer> answers) {
        int shown = answers.size() / FEWEST * FEWEST;
        if (shown == 0) {
            return new Evaluation(0, answers.size(), List.of(), List.of());
        }
        List<Answer> seen = answers.subList(0, shown);
        List<Double> means = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            means.add(mean(seen, question));
        }
        List<String> comments = seen.stream()
                .map(Answer::comment)
                .filter(comment -> !comment.isBlank())
                .sorted()
                .toList();
        return new Evaluation(shown, answers.size() - shown, means, comments);
    }

    private static double mean(List<Answer> answers, int question) {
        int sum = IntStream.range(0, answers.size())
                .map(i -> answers.get(i).marks().get(question))
                .sum();
        return (double) sum / answers.size();
    }
}
