package learningfactory.assessment;

import java.util.ArrayList;
import java.util.List;
import learningfactory.run.Entry;

/// What a person thinks of a run. It stands beside the assessment and is never merged with it, nor are
/// marks of
/// different kinds merged with each other.
///
/// @param kind in what capacity the author judges
/// @param author pseudonymous id of who gives it
/// @param criterion line of the rubric: an objective's name; for a peer's mark the person it is about
/// @param level as the rubric counts
/// @param words why; may be empty
public record Mark(Kind kind, String author, String criterion, int level, String words) {
    public Mark {
        if (criterion.isBlank()) {
            throw new IllegalArgumentException(
                    "The mark of (%s) has no criterion.\nMaybe take an objective's name.".formatted(author));
        }
    }

    /// In what capacity somebody judges.
    public enum Kind {
        /// The instructor, by a rubric.
        INSTRUCTOR,
        /// The person about themselves.
        SELF,
        /// Another participant.
        PEER
    }

    /// The marks of this run of a group, from its log. Who marks the same again takes the earlier mark
    /// back.
    ///
    /// @param run number of the run, from 1
    public static List<Mark> of(List<Entry> log, int run) {
        List<Mark> marks = new ArrayList<>();
        for (Entry entry : log) {
            if (entry.what() instanceof Entry.Marked marked && marked.run() == run) {
                Mark mark =
                        new Mark(kind(marked.kind()), entry.actor(), marked.about(), marked.points(), marked.text());
                marks.removeIf(mark::replaces);
                marks.add(mark);
            }
        }
        return marks;
    }

    private boolean replaces(Mark earlier) {
        return kind == earlier.kind && author.equals(earlier.author) && criterion.equals(earlier.criterion);
    }

    private static Kind kind(String text) {
        return switch (text) {
            case "rubric" -> Kind.INSTRUCTOR;
            case "self" -> Kind.SELF;
            case "peer" -> Kind.PEER;
            default ->
                throw new IllegalArgumentException(
                        "The log has a mark of the kind (%s).\nMaybe one of rubric, self, peer.".formatted(text));
        };
    }
}
