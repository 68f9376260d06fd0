package learningfactory.planning;

import learningfactory.words.Words;

/// What makes one plan better than another that breaks no rule, and what it costs when it is not met.
public enum Wish {
    /// A meeting outside its wished weekdays or times.
    WISHED_TIMES("Ønsket tid", "Wished times", 10),
    /// Missed wishes are spread evenly: missed² / meetings of each organisation.
    FAIRNESS("Rettferdig mellom virksomheter", "Fair between organisations", 10),
    /// Each begun half hour of a meeting before 07:00 or after 18:00.
    FEW_EVENINGS("Få kvelder og netter", "Few evenings and nights", 2),
    /// Each begun half hour that a group waits between two meetings of one day.
    COMPACT_DAYS("Samlede dager", "Compact days", 1),
    /// Each further set of instructors that a request meets.
    SAME_INSTRUCTOR("Samme instruktør", "Same instructor", 4),
    /// Each further room that a request meets in.
    SAME_ROOM("Samme rom", "Same room", 2),
    /// A meeting that a repair moves to another time, or (a fifth) to other resources alone.
    FEW_MOVES("Lite flyttes", "Few moves", 500),
    /// Each step of how far a repair moves it ([Distance#steps()]): none on the same day, one in the same
    /// week, one more for each week. Ten steps at most, 200 points: less than one meeting more that
    /// moves.
    SHORT_MOVES("Kort flytting", "Short moves", 20);

    private final String nb;
    private final String en;
    private final int points;

    Wish(String nb, String en, int points) {
        this.nb = nb;
        this.en = en;
        this.points = points;
    }

    /// Its name.
    public Words words() {
        return new Words(nb, en);
    }

    /// What it costs once.
    public int points() {
        return points;
    }
}
