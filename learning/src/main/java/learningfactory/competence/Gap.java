package learningfactory.competence;

import java.util.List;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.Coverage;
import learningfactory.curriculum.Serving;

/// What somebody lacks before all aims of a set are shown, such as before the trade test, and where it can
/// be learnt.
///
/// @param open one for each aim that is not shown yet, in the order of the set
/// @param wanted how many aims there are
public record Gap(List<Open> open, int wanted) {
    /// Copied.
    public Gap {
        open = List.copyOf(open);
    }

    /// An aim that is not shown yet.
    ///
    /// @param aim which
    /// @param level what is known about it
    /// @param learntBy activities and lessons that serve it; none when the hall offers nothing
    public record Open(Aim aim, Passport.Level level, List<Serving> learntBy) {
        /// Copied.
        public Open {
            learntBy = List.copyOf(learntBy);
        }
    }

    /// What is missing between a passport and these aims.
    public static Gap of(Passport passport, Coverage wanted) {
        return new Gap(
                wanted.served().stream()
                        .filter(each -> passport.level(each.aim().id()).compareTo(Passport.Level.SHOWN) < 0)
                        .map(each -> new Open(
                                each.aim(),
                                passport.level(each.aim().id()),
                                each.by().stream()
                                        .filter(serving -> serving.kind() != Serving.Kind.EVIDENCE)
                                        .toList()))
                        .toList(),
                wanted.served().size());
    }

    /// How many aims are shown.
    public int shown() {
        return wanted - open.size();
    }
}
