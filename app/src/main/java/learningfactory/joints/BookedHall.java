package learningfactory.joints;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.competence.HallFacts;
import learningfactory.competence.Machine;
import learningfactory.network.PersonId;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// What the rules of use ask about machines and instructors, answered from the book of the hall.
final class BookedHall implements HallFacts.Machines, HallFacts.Instructors {

    private final HallBook book;
    private final Served served;

    BookedHall(HallBook book, Served served) {
        this.book = book;
        this.served = served;
    }

    @Override
    public Optional<Machine> findMachine(ResourceId id) {
        return book.findResource(id).flatMap(Machine::of);
    }

    @Override
    public List<PersonId> instructors() {
        return everyone().flatMap(one -> one.is().person().stream()).toList();
    }

    @Override
    public HallFacts.Service service(PersonId instructor, Interval during) {
        return served.service(instructor, during);
    }

    @Override
    public boolean isPresent(PersonId instructor, Interval during) {
        return findInstructor(instructor)
                .map(one -> one.opening().covers(during))
                .orElse(false);
    }

    @Override
    public boolean isBookedElsewhere(PersonId instructor, ResourceId resource, Interval during) {
        return taken(instructor, during)
                .anyMatch(busy -> busy.isBlackout()
                        || book.findReservation(busy.by())
                                .map(other -> !other.request().resources().contains(resource))
                                .orElse(false));
    }

    /// A course's own ratio was looked at when it was opened; it is not counted once more here.
    @Override
    public int learnersWith(PersonId instructor, ResourceId resource, Interval during, PersonId person) {
        return taken(instructor, during)
                .filter(busy -> !busy.isBlackout())
                .flatMap(busy -> book.findReservation(busy.by()).stream())
                .map(Reservation::request)
                .filter(request -> request.purpose().session().isEmpty())
                .filter(request -> request.resources().contains(resource)
                        && !request.use().people().contains(person))
                .mapToInt(request -> request.use().party())
                .sum();
    }

    private Stream<Busy> taken(PersonId instructor, Interval during) {
        return findInstructor(instructor).stream().flatMap(one -> book.busy(List.of(one.id()), during).stream());
    }

    private Optional<Resource> findInstructor(PersonId person) {
        return everyone()
                .filter(one -> one.is().person().filter(person::equals).isPresent())
                .findFirst();
    }

    private Stream<Resource> everyone() {
        return book.resources().stream().filter(one -> one.is().kind() == ResourceKind.INSTRUCTOR && !one.isRetired());
    }
}
