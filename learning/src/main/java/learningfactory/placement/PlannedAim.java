package learningfactory.placement;

import java.time.LocalDate;
import learningfactory.competence.Passport;
import learningfactory.curriculum.AimId;

/// One aim of a training plan: where it is learnt, and when.
///
/// @param aim which, with its version
/// @param place where
/// @param from the first day
/// @param until the last day, not before the first
public record PlannedAim(AimId aim, TrainingPlace place, LocalDate from, LocalDate until) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it ends before it begins
    public PlannedAim {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The aim (%s) is planned from %s until %s.\nMaybe the two are swapped."
                    .formatted(aim.code(), from, until));
        }
    }

    /// How far an aim has come, by evidence alone: no day that passes makes it shown.
    public enum Standing {
        /// No plan names it, and nothing is known about it.
        UNPLANNED,
        /// A plan names it, and nothing is known about it.
        PLANNED,
        /// Evidence waits, or shows a part of it.
        BEGUN,
        /// It is shown, or attested.
        SHOWN;

        /// How far an aim has come.
        ///
        /// @param isPlanned whether the plan names it
        /// @param level what the passport says about it
        public static Standing of(boolean isPlanned, Passport.Level level) {
            return switch (level) {
                case NOTHING -> isPlanned ? PLANNED : UNPLANNED;
                case CLAIMED, PARTLY -> BEGUN;
                case SHOWN, ATTESTED -> SHOWN;
            };
        }
    }

    /// Whether its last day is over and it is not shown.
    public boolean isLate(Passport.Level level, LocalDate today) {
        return until.isBefore(today) && Standing.of(true, level) != Standing.SHOWN;
    }
}
