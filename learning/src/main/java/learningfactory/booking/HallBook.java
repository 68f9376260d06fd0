package learningfactory.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Quota;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// The book of the hall: what there is, and who has it when. Has the last word when many ask at once.
public interface HallBook {
    /// Does all of it or nothing; within another it joins that one.
    <T> T atomically(Supplier<T> work);

    /// Does it, unless somebody else here is deciding about the very same just now: then waits for him and
    /// does nothing, so that one can look again instead of standing in line for what is gone.
    ///
    /// @return what came of it; empty when somebody else was ahead
    <T> Optional<T> inTurn(List<ResourceId> resources, Interval during, Supplier<T> work);

    /// Lets nobody else decide about these until the work is done.
    ///
    /// @param resources in order
    void claim(List<ResourceId> resources);

    /// Lets nobody else give offers until the work is done.
    void claimOffers();

    /// All resources, retired ones too, by id.
    List<Resource> resources();

    /// One of them.
    Optional<Resource> findResource(ResourceId id);

    /// One of them, by the code on it.
    Optional<Resource> findByLabel(String label);

    /// Adds a resource, or changes it; its label stays.
    void put(Resource resource);

    /// What takes these resources in this time: live reservations and blackouts.
    List<Busy> busy(List<ResourceId> resources, Interval during);

    /// Adds a reservation, all its resources or none.
    ///
    /// @param occupied what it takes of each, with set-up and clean-up
    /// @return whether all were free
    boolean add(Reservation reservation, List<Busy> occupied);

    /// Changes a reservation, if it still stands where the caller believes.
    ///
    /// @return whether it did
    boolean change(Reservation before, Reservation after);

    /// One reservation.
    Optional<Reservation> findReservation(ReservationId id);

    /// Those that touch this time, by beginning.
    List<Reservation> reservations(Interval during);

    /// Those of these names, read at once, by beginning.
    List<Reservation> reservations(Collection<ReservationId> ids);

    /// Those that somebody holds or takes part in, from this moment on, by beginning.
    List<Reservation> reservationsOf(PersonId person, Instant since);

    /// Those of them whom anything concerns from this moment on: what they hold, are named in, or wait for;
    /// and whoever instructs in the hall.
    Set<PersonId> concerned(Collection<PersonId> people, Instant since);

    /// Takes somebody who is named out of a live reservation that is not his alone; one fewer comes.
    ///
    /// @return whether he was in it, with others
    boolean takeOut(ReservationId reservation, PersonId named);

    /// Whether somebody, named, has come before this moment together with an instructor.
    boolean hasComeWithAnInstructor(PersonId person, Instant before);

    /// Those of a dated occurrence of an activity, the newest first.
    List<Reservation> reservationsFor(String session);

    /// Live reservations that time has something to do to: holds that end, people who have not come, uses
    /// that are over. Somebody is late when the time has passed that was agreed on for it; what an
    /// occurrence of an activity has is not late before it is over.
    List<Reservation> due(Instant now);

    /// How much of a family an organisation has in a period, live or used, ms.
    long usedMillis(OrganisationId organisation, String family, Interval period);

    /// Its quotas for these families; nobody else counts against them until the work is done.
    List<Quota> claimQuotas(OrganisationId organisation, List<String> families);

    /// Sets a quota.
    void put(Quota quota);

    /// All quotas.
    List<Quota> quotas();

    /// The rank of an organisation on the waiting list; 0 when none was given.
    int rank(OrganisationId organisation);

    /// All ranks that were given.
    SortedMap<OrganisationId, Integer> ranks();

    /// Gives a rank.
    void rank(OrganisationId organisation, int rank);

    /// Adds a wish; the book gives it its number.
    void add(Wish wish);

    /// Changes a wish, if it still stands where the caller believes.
    ///
    /// @return whether it did
    boolean change(Wish before, Wish after);

    /// Wishes in this state, in the order in which they are served: rank, then number.
    List<Wish> wishes(Wish.State state);

    /// Somebody's wishes, the newest first.
    List<Wish> wishesOf(PersonId person);

    /// The wish that this reservation is held for.
    Optional<Wish> findWish(ReservationId offered);

    /// Adds a blackout; refused by the book while a live reservation stands in its way.
    void add(Blackout blackout);

    /// Blackouts that touch this time, by beginning.
    List<Blackout> blackouts(Interval during);

    /// Ends a blackout at this moment; one that has not begun vanishes.
    ///
    /// @return whether there was one
    boolean lift(ReservationId blackout, Instant now);

    /// Leaves a notice.
    void add(Notice notice);

    /// Somebody's notices that were not read, the oldest first.
    List<Notice> notices(PersonId person);

    /// Somebody has read his notices.
    void readNotices(PersonId person);
}
