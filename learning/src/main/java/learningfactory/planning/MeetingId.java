package learningfactory.planning;

/// One meeting of a request.
///
/// @param request of which it is a part
/// @param number its place in the order of the parts, from 1
public record MeetingId(RequestId request, int number) implements Comparable<MeetingId> {
    @Override
    public int compareTo(MeetingId other) {
        int byRequest = request.compareTo(other.request);
        return byRequest != 0 ? byRequest : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return request + "/" + number;
    }
}
