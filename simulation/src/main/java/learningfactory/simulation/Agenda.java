package learningfactory.simulation;

import java.util.Arrays;

/// The elements that want attention at this very instant, in order of arrival, each at most once at a time.
///
/// A change that another element may be waiting for (a place became free, a part arrived) needs no event of
/// its own: the element is put on the agenda, and the plant works the agenda off before the clock moves.
/// Nothing is allocated.
public final class Agenda implements Carried {
    private static final int ABSENT = -2;
    private static final int LAST = -1;

    /// For each element the one that comes after it, `LAST`, or `ABSENT` when it does not wait; in the cell
    /// behind all elements the first one, so that an end needs no case of its own.
    private final int[] after;

    /// That cell.
    private final int front;

    private int last;

    /// An empty agenda.
    ///
    /// @param elements how many elements there are, numbered from zero
    /// @throws IllegalArgumentException when the number is negative
    public Agenda(int elements) {
        if (elements < 0) {
            throw new IllegalArgumentException("The number of elements (%d) must not be negative.".formatted(elements));
        }
        after = new int[elements + 1];
        Arrays.fill(after, ABSENT);
        front = elements;
        after[front] = LAST;
        last = front;
    }

    /// Puts an element at the end; one that already waits keeps its place.
    ///
    /// @param element 0 to one less than the number of elements
    public void add(int element) {
        if (after[element] == ABSENT) {
            after[element] = LAST;
            after[last] = element;
            last = element;
        }
    }

    /// Takes the element that has waited longest.
    ///
    /// @return the element, or -1 when nobody waits
    public int next() {
        int element = after[front];
        if (element != LAST) {
            int second = after[element];
            after[front] = second;
            after[element] = ABSENT;
            if (second == LAST) {
                last = front;
            }
        }
        return element;
    }

    /// Whether nobody waits.
    ///
    /// @return true when [#next()] would return -1
    public boolean isEmpty() {
        return after[front] == LAST;
    }

    @Override
    public void carry(Carrier c) {
        int first = c.carry(after[front]);
        int end = c.carry(first == LAST ? LAST : last);
        c.carry(after, front);
        after[front] = first;
        last = first == LAST ? front : end;
    }
}
