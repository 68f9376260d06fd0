package learningfactory.competence;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import learningfactory.curriculum.AimId;
import learningfactory.network.Headcount;
import learningfactory.network.PersonId;

/// Who of a group can what: a row for each person, a column for each aim.
///
/// Whom somebody may see as a row is decided before: a company gets passports of its own people only. The
/// sums below are for those who may not see rows.
///
/// @param aims the columns
/// @param rows one for each person
public record Matrix(List<AimId> aims, List<Row> rows) {
    /// Copied.
    public Matrix {
        aims = List.copyOf(aims);
        rows = List.copyOf(rows);
    }

    /// What one person can.
    ///
    /// @param person who
    /// @param levels one for each aim
    public record Row(PersonId person, List<Passport.Level> levels) {
        /// Copied.
        public Row {
            levels = List.copyOf(levels);
        }
    }

    /// The matrix of these people.
    public static Matrix of(List<AimId> aims, List<Passport> passports) {
        return new Matrix(
                aims,
                passports.stream()
                        .map(passport -> new Row(
                                passport.person(),
                                aims.stream().map(passport::level).toList()))
                        .toList());
    }

    /// How many have shown an aim, for who sees them all; empty when that would say something about fewer
    /// than five people: when the group is smaller, or when those who can, or those who cannot, are fewer
    /// but not nobody.
    public OptionalInt findCount(AimId aim) {
        int shown = shown(aim);
        boolean isSafe =
                rows.size() >= Headcount.SMALLEST && new Headcount(shown).mayStandBeside(new Headcount(rows.size()));
        return isSafe ? OptionalInt.of(shown) : OptionalInt.empty();
    }

    /// Those of them that a reader sees as rows, or does not see.
    public Matrix only(Predicate<PersonId> which) {
        return new Matrix(
                aims, rows.stream().filter(row -> which.test(row.person())).toList());
    }

    /// How many of these, and of others of the group whom the reader does not see as rows, have shown an
    /// aim. Of whom he sees he counts himself, so the others add to it in fives, and when they are fewer
    /// than five nothing: what they added would be about those few.
    ///
    /// @param unseen the others; of nobody when he sees all
    /// @return empty where it would say something about fewer than five people
    public OptionalInt findCountWith(Matrix unseen, AimId aim) {
        if (unseen.rows.isEmpty()) {
            return findCount(aim);
        }
        OptionalInt added = unseen.findCountInFives(aim);
        int own = shown(aim);
        boolean isOwnOnly = !rows.isEmpty() && unseen.rows.size() < Headcount.SMALLEST;
        return own > 0 || isOwnOnly ? OptionalInt.of(own + added.orElse(0)) : added;
    }

    /// How many people [#findCountWith] speaks of.
    public OptionalInt findPeopleWith(Matrix unseen) {
        OptionalInt added = new Headcount(unseen.rows.size()).inFives();
        return rows.isEmpty() ? added : OptionalInt.of(rows.size() + added.orElse(0));
    }

    /// How many have shown an aim, in fives, for who sees no rows ([Headcount#inFives] says what that hides,
    /// and what not). Empty when they are fewer than five but not nobody, or the group is.
    public OptionalInt findCountInFives(AimId aim) {
        return rows.size() >= Headcount.SMALLEST ? new Headcount(shown(aim)).inFives() : OptionalInt.empty();
    }

    private int shown(AimId aim) {
        int column = aims.indexOf(aim);
        return (int) rows.stream()
                .filter(row -> column >= 0 && row.levels().get(column).compareTo(Passport.Level.SHOWN) >= 0)
                .count();
    }
}
