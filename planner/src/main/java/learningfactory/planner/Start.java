package learningfactory.planner;

/// A moment at which a meeting may begin; a value that the search chooses.
///
/// @param place in the term's half hours
/// @param millis since 1970
/// @param day since 1970, in the hall's calendar
public record Start(int place, long millis, long day) implements Comparable<Start> {
    @Override
    public int compareTo(Start other) {
        return Integer.compare(place, other.place);
    }
}
