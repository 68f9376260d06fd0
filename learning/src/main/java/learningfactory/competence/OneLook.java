package learningfactory.competence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// What one look at many times has learned of people: each is asked about once, and what depends on the day
/// once a day. Who is busy when is asked each time.
final class OneLook implements HallFacts.Machines, HallFacts.Persons, HallFacts.Instructors {
    private final HallFacts hall;
    private final ZoneId zone;
    private final Map<ResourceId, Machine> machines = new TreeMap<>();
    private final Map<PersonId, OptionalInt> birthYears = new TreeMap<>();
    private final Map<PersonId, Map<LocalDate, Boolean>> visits = new TreeMap<>();
    private final Map<PersonId, Map<Days, HallFacts.Service>> services = new TreeMap<>();

    /// @param last the last of them
    private record Days(LocalDate first, LocalDate last) {}

    private OneLook(HallFacts hall, List<Resource> resources, ZoneId zone) {
        this.hall = hall;
        resources.forEach(one -> Machine.of(one).ifPresent(machine -> machines.put(one.id(), machine)));
        this.zone = zone;
    }

    /// These facts, each of them learned once.
    ///
    /// @param resources what is in the hall
    /// @param zone in which a day begins
    static HallFacts at(HallFacts hall, List<Resource> resources, ZoneId zone) {
        OneLook look = new OneLook(hall, resources, zone);
        return new HallFacts(look, look, look, hall.courses());
    }

    @Override
    public Optional<Machine> findMachine(ResourceId resource) {
        return Optional.ofNullable(machines.get(resource));
    }

    @Override
    public OptionalInt findBirthYear(PersonId person) {
        return birthYears.computeIfAbsent(person, hall.persons()::findBirthYear);
    }

    @Override
    public boolean hasBeenHereBefore(PersonId person, Instant moment) {
        return visits.computeIfAbsent(person, ignored -> new TreeMap<>())
                .computeIfAbsent(day(moment), ignored -> hall.persons().hasBeenHereBefore(person, moment));
    }

    @Override
    public List<PersonId> instructors() {
        return hall.instructors().instructors();
    }

    @Override
    public HallFacts.Service service(PersonId instructor, Interval during) {
        Days days = new Days(day(during.from()), day(during.until().minusMillis(1)));
        return services.computeIfAbsent(instructor, ignored -> new LinkedHashMap<>())
                .computeIfAbsent(days, ignored -> hall.instructors().service(instructor, during));
    }

    @Override
    public boolean isPresent(PersonId instructor, Interval during) {
        return hall.instructors().isPresent(instructor, during);
    }

    @Override
    public boolean isBookedElsewhere(PersonId instructor, ResourceId resource, Interval during) {
        return hall.instructors().isBookedElsewhere(instructor, resource, during);
    }

    @Override
    public int learnersWith(PersonId instructor, ResourceId resource, Interval during, PersonId person) {
        return hall.instructors().learnersWith(instructor, resource, during, person);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
