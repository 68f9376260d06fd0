package learningfactory.planner;

/// When a group is in the hall, as it was when it was asked: the search moves meetings while others still
/// look at them.
record Stay(String group, long day, long fromMillis, long untilMillis, int meeting) implements Comparable<Stay> {
    @Override
    public int compareTo(Stay other) {
        int byBegin = Long.compare(fromMillis, other.fromMillis);
        int byEnd = Long.compare(untilMillis, other.untilMillis);
        return byBegin != 0 ? byBegin : byEnd != 0 ? byEnd : Integer.compare(meeting, other.meeting);
    }
}
