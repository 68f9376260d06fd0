package learningfactory.assessment;

import java.util.ArrayList;
import java.util.List;
import learningfactory.run.Entry;

/// What a person thinks of a run. It stands beside the assessment and is never merged with it, nor are
/// marks of different kinds merged with each other.
///
/// @param kind in what capacity the author judges
/// @param author pseudonymous id of who gives it
/// @param about the person a peer's mark is about; else empty
/// @param criterion line of the rubric, such as an objective's name; empty only for a peer's mark of the
///     person as a whole, as old logs have them
/// @param level as the rubric counts
/// @param words why; may be empty
public record Mark(Kind kind, String author, String about, String criterion, int level, String words) {
    public Mark {
        if (criterion.isBlank() && about.isBlank()) {
            throw new IllegalArgumentException(
                    "The mark of (%s) has no criterion.\nMaybe take an objective's name.".formatted(author));
        }
    }

    /// A mark that is about the run or its author.
    public Mark(Kind kind, String author, String criterion, int level, String words) {
        this(kind, author, "", criterion, level, words);
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
                Mark mark = of(entry.actor(), marked);
                marks.removeIf(mark::replaces);
                marks.add(mark);
            }
        }
        return marks;
    }

    private static Mark of(String author, Entry.Marked marked) {
        Kind kind = kind(marked.kind());
        return kind == Kind.PEER
                ? new Mark(kind, author, marked.about(), marked.criterion(), marked.points(), marked.text())
                : new Mark(kind, author, marked.about(), marked.points(), marked.text());
    }

    private boolean replaces(Mark earlier) {
        return kind == earlier.kind
                && author.equals(earlier.author)
                && about.equals(earlier.about)
                && criterion.equals(earlier.criterion);
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
