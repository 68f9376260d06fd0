package learningfactory.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import learningfactory.booking.HallBook;
import learningfactory.booking.Notice;
import learningfactory.booking.Reservation;
import learningfactory.booking.Wish;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Quota;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import org.jspecify.annotations.Nullable;

/// The book of the hall, which knows its resources by heart: while a year is told nobody else changes them,
/// and every rule asks for them many times.
public final class RememberedHall implements HallBook {

    private final HallBook kept;
    private @Nullable List<Resource> resources;

    /// Over the book that keeps everything.
    public RememberedHall(HallBook kept) {
        this.kept = kept;
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return kept.atomically(work);
    }

    @Override
    public <T> Optional<T> inTurn(List<ResourceId> resources, Interval during, Supplier<T> work) {
        return kept.inTurn(resources, during, work);
    }

    @Override
    public void claim(List<ResourceId> resources) {
        kept.claim(resources);
    }

    @Override
    public void claimOffers() {
        kept.claimOffers();
    }

    @Override
    public List<Resource> resources() {
        List<Resource> known = resources;
        if (known == null) {
            known = kept.resources();
            resources = known;
        }
        return known;
    }

    @Override
    public Optional<Resource> findResource(ResourceId id) {
        return resources().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Resource> findByLabel(String label) {
        return kept.findByLabel(label);
    }

    @Override
    public void put(Resource resource) {
        resources = null;
        kept.put(resource);
    }

    @Override
    public List<Busy> busy(List<ResourceId> resources, Interval during) {
        return kept.busy(resources, during);
    }

    @Override
    public boolean add(Reservation reservation, List<Busy> occupied) {
        return kept.add(reservation, occupied);
    }

    @Override
    public boolean change(Reservation before, Reservation after) {
        return kept.change(before, after);
    }

    @Override
    public Optional<Reservation> findReservation(ReservationId id) {
        return kept.findReservation(id);
    }

    @Override
    public List<Reservation> reservations(Interval during) {
        return kept.reservations(during);
    }

    @Override
    public List<Reservation> reservations(Collection<ReservationId> ids) {
        return kept.reservations(ids);
    }

    @Override
    public List<Reservation> reservationsOf(PersonId person, Instant since) {
        return kept.reservationsOf(person, since);
    }

    @Override
    public Set<PersonId> concerned(Collection<PersonId> people, Instant since) {
        return kept.concerned(people, since);
    }

    @Override
    public boolean takeOut(ReservationId reservation, PersonId named) {
        return kept.takeOut(reservation, named);
    }

    @Override
    public boolean hasComeWithAnInstructor(PersonId person, Instant before) {
        return kept.hasComeWithAnInstructor(person, before);
    }

    @Override
    public List<Reservation> reservationsFor(String session) {
        return kept.reservationsFor(session);
    }

    @Override
    public List<Reservation> due(Instant now) {
        return kept.due(now);
    }

    @Override
    public long usedMillis(OrganisationId organisation, String family, Interval period) {
        return kept.usedMillis(organisation, family, period);
    }

    @Override
    public List<Quota> claimQuotas(OrganisationId organisation, List<String> families) {
        return kept.claimQuotas(organisation, families);
    }

    @Override
    public void put(Quota quota) {
        kept.put(quota);
    }

    @Override
    public List<Quota> quotas() {
        return kept.quotas();
    }

    @Override
    public int rank(OrganisationId organisation) {
        return kept.rank(organisation);
    }

    @Override
    public SortedMap<OrganisationId, Integer> ranks() {
        return kept.ranks();
    }

    @Override
    public void rank(OrganisationId organisation, int rank) {
        kept.rank(organisation, rank);
    }

    @Override
    public void add(Wish wish) {
        kept.add(wish);
    }

    @Override
    public boolean change(Wish before, Wish after) {
        return kept.change(before, after);
    }

    @Override
    public List<Wish> wishes(Wish.State state) {
        return kept.wishes(state);
    }

    @Override
    public List<Wish> wishesOf(PersonId person) {
        return kept.wishesOf(person);
    }

    @Override
    public Optional<Wish> findWish(ReservationId offered) {
        return kept.findWish(offered);
    }

    @Override
    public void add(Blackout blackout) {
        kept.add(blackout);
    }

    @Override
    public List<Blackout> blackouts(Interval during) {
        return kept.blackouts(during);
    }

    @Override
    public boolean lift(ReservationId blackout, Instant now) {
        return kept.lift(blackout, now);
    }

    @Override
    public void add(Notice notice) {
        kept.add(notice);
    }

    @Override
    public List<Notice> notices(PersonId person) {
        return kept.notices(person);
    }

    @Override
    public void readNotices(PersonId person) {
        kept.readNotices(person);
    }
}
