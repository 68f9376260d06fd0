package learningfactory.web.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learningfactory.booking.Clearance;
import learningfactory.booking.Ending;
import learningfactory.booking.Outcome;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.booking.Wish;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Offer;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// What the page is told of the hall.
final class HallViews {
    private HallViews() {}

    record Hours(int day, String from, String until) {}

    record Share(String organisation, int basisPoints) {}

    /// What the owner says about not coming.
    ///
    /// @param percent how much of the price is paid for the time for which it was kept in vain
    /// @param graceMinutes how late one may come
    record NoShowView(int percent, int graceMinutes) {}

    /// @param noShow when it is missing in what is asked for, it stays as it is
    record ResourceView(
            String id,
            ResourceKind kind,
            Words name,
            String family,
            RiskClass risk,
            int capacity,
            List<Mode> modes,
            List<Mode> visitorModes,
            List<Mode> minorModes,
            long setUpMinutes,
            long cleanUpMinutes,
            boolean needsApproval,
            boolean shared,
            String owner,
            List<Share> shares,
            List<Hours> hours,
            @Nullable String person,
            List<String> supervises,
            boolean retired,
            @Nullable String label,
            @Nullable NoShowView noShow) {}

    /// @param showsLabel to whoever prints it
    static ResourceView resource(Resource resource, boolean showsLabel) {
        var is = resource.is();
        var terms = resource.terms();
        return new ResourceView(
                resource.id().value(),
                is.kind(),
                is.name(),
                is.family(),
                is.risk(),
                is.capacity(),
                terms.modes(),
                terms.visitorModes(),
                terms.minorModes(),
                terms.setUp().toMinutes(),
                terms.cleanUp().toMinutes(),
                terms.needsApproval(),
                terms.isShared(),
                resource.ownership().owner().value(),
                resource.ownership().shares().stream()
                        .map(share -> new Share(share.organisation().value(), share.basisPoints()))
                        .toList(),
                resource.opening().hours().stream()
                        .map(hours -> new Hours(
                                hours.day().getValue(),
                                hours.from().toString(),
                                hours.until().toString()))
                        .toList(),
                is.person().map(PersonId::value).orElse(null),
                is.supervises(),
                resource.isRetired(),
                showsLabel ? resource.label() : null,
                new NoShowView(
                        terms.noShow().percent(), (int) terms.noShow().grace().toMinutes()));
    }

    record Stretch(Instant from, Instant until) {}

    static Stretch stretch(Interval interval) {
        return new Stretch(interval.from(), interval.until());
    }

    record ReservationView(
            String id,
            List<String> resources,
            Instant from,
            Instant until,
            ReservationState state,
            Mode mode,
            int party,
            boolean mine,
            boolean asked,
            @Nullable Instant heldUntil,
            @Nullable Ending ending,
            String series,
            String session,
            String title,
            String organisation,
            String code) {}

    /// What somebody may read of a reservation: when and what, and the rest only if it is his to know.
    static ReservationView reservation(Reservation one, HallRights rights) {
        return reservation(one, rights, rights.reads(one));
    }

    /// What an owner reads of a reservation that waits for his answer: also for whom and for what it is.
    static ReservationView asked(Reservation one, HallRights rights) {
        return reservation(one, rights, true);
    }

    private static ReservationView reservation(Reservation one, HallRights rights, boolean readsWords) {
        return new ReservationView(
                one.id().value(),
                one.request().resources().stream().map(ResourceId::value).toList(),
                one.during().from(),
                one.during().until(),
                one.state(),
                one.request().use().mode(),
                one.request().use().party(),
                rights.isMine(one),
                one.isAsked(),
                one.heldUntil().orElse(null),
                one.ending().orElse(null),
                one.series(),
                one.request().purpose().session(),
                readsWords ? one.request().purpose().title() : "",
                readsWords ? one.request().holder().organisation().value() : "",
                rights.reads(one) ? one.code() : "");
    }

    record BlackoutView(
            String id, @Nullable String resource, Instant from, Instant until, Blackout.Kind kind, Words why) {}

    static BlackoutView blackout(Blackout blackout) {
        return new BlackoutView(
                blackout.id().value(),
                blackout.resource().map(ResourceId::value).orElse(null),
                blackout.during().from(),
                blackout.during().until(),
                blackout.kind(),
                blackout.why());
    }

    record WishView(
            String id,
            long number,
            List<String> resources,
            Instant from,
            Instant until,
            Wish.State state,
            String title,
            @Nullable String offered) {}

    static WishView wish(Wish wish) {
        return new WishView(
                wish.id().value(),
                wish.number(),
                wish.request().resources().stream().map(ResourceId::value).toList(),
                wish.request().during().from(),
                wish.request().during().until(),
                wish.state(),
                wish.request().purpose().title(),
                wish.offered().map(Object::toString).orElse(null));
    }

    record ReasonView(Words why, Words remedy) {}

    static List<ReasonView> reasons(List<Clearance.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason.why(), reason.remedy()))
                .toList();
    }

    record OfferView(Instant from, Instant until, List<String> resources) {}

    static List<OfferView> offers(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new OfferView(
                        offer.during().from(),
                        offer.during().until(),
                        offer.resources().stream().map(ResourceId::value).toList()))
                .toList();
    }

    /// A refusal of the trade.
    ///
    /// @param reason all reasons in the visitor's language
    /// @param words in both
    record RefusalView(String reason, Words words, List<ReasonView> reasons, List<OfferView> alternatives) {}

    static RefusalView refusal(Outcome.Refused refused, String language) {
        List<String> nb = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Clearance.Reason reason : refused.reasons()) {
            nb.add((reason.why().nb() + " " + reason.remedy().nb()).strip());
            en.add((reason.why().en() + " " + reason.remedy().en()).strip());
        }
        Words words = new Words(String.join(" ", nb), String.join(" ", en));
        return new RefusalView(words.in(language), words, reasons(refused.reasons()), offers(refused.alternatives()));
    }

    /// @param runs whether the reader runs the hall
    /// @param equips whether the reader says what there is
    /// @param ruled the resources of which the reader says what not coming costs
    /// @param names what every organisation that the calendar tells of is called
    record CalendarView(
            Instant now,
            String zone,
            Instant from,
            Instant until,
            List<ResourceView> resources,
            Map<String, List<Stretch>> open,
            List<ReservationView> reservations,
            List<BlackoutView> blackouts,
            boolean runs,
            boolean equips,
            List<String> ruled,
            List<String> organisations,
            Map<String, String> names) {}

    static Map<String, List<Stretch>> open(List<Resource> resources, Interval window) {
        Map<String, List<Stretch>> open = new TreeMap<>();
        for (Resource resource : resources) {
            open.put(
                    resource.id().value(),
                    resource.opening().open(window).stream()
                            .map(HallViews::stretch)
                            .toList());
        }
        return open;
    }
}
