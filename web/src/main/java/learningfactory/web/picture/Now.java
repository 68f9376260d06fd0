package learningfactory.web.picture;

import java.util.List;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.session.GroupCard;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The members of the living picture, named as the page knows them.
final class Now {

    private Now() {}

    /// @param why in bokmål, for those who read only one language; what somebody typed is the same in both
    record Paused(String by, String why, @Nullable Words words) {}

    record Unit(
            String station,
            int number,
            String condition,
            String packml,
            @Nullable String product,
            double progress,
            @Nullable Long endsAt,
            boolean locked,
            @Nullable String alarm) {}

    record Buffer(String name, int content, @Nullable Integer capacity, boolean queue) {}

    record Belt(String name, List<Double> parts, boolean stands) {}

    record Vehicle(
            String fleet,
            int number,
            String activity,
            @Nullable String from,
            @Nullable String to,
            double progress,
            int load,
            double battery) {}

    record Person(
            String crew,
            int number,
            boolean present,
            @Nullable String at,
            boolean walking) {}

    record Alarm(
            int number,
            String name,
            String unit,
            String priority,
            String state,
            long since,
            @Nullable Long shelvedUntil) {}

    record Source(
            String name,
            @Nullable Long stoppedUntil,
            int outside,
            int onOrder,
            @Nullable Long nextDelivery) {}

    record Sink(String name, String fate, long pieces) {}

    record Kpis(
            long shipped,
            long scrap,
            int wip,
            @Nullable Double oee,
            long powerW,
            @Nullable Long powerCapW,
            long late,
            long energyWh,
            long quarantined,
            int alarmsLastTenMinutes) {}

    record Revealed(long atMicros, String element, String what, Words words, String actor) {}

    record Said(long atMicros, String from, Role.@Nullable Kind to, Words words) {}

    record Hazard(
            long atMicros, String name, Words title, Words story, boolean injury, long rewindMicros, String actor) {}

    record Hint(Words words) {}

    record Parameter(String name, double value, double least, double most) {}

    record Ongoing(String actor, Deed deed, long fromMicros, long effectMicros) {}

    record Injected(String name, Words title, long atMicros, boolean hidden, boolean calm) {}

    record Promise(String product, long pieces, long byMicros, long shipped, long late) {}

    record Card(String person, String nickname, Role.@Nullable Kind role, boolean connected) {}

    record Bookmark(long atMicros, String text) {}

    /// @param now how far an earlier run has come; null for the present one, whose time is the picture's
    record RunCard(
            int run,
            @Nullable Integer parent,
            long branchedAtMicros,
            boolean ended,
            @Nullable Long now) {}

    record CardKpis(
            long shipped, long scrap, long late, @Nullable Double oee) {}

    record GroupNow(
            int group,
            int run,
            long now,
            double pace,
            @Nullable Paused paused,
            boolean ended,
            int alarms,
            int unacknowledged,
            boolean flood,
            int hazards,
            int hints,
            int participants,
            boolean stuck,
            @Nullable Long idleMicros,
            CardKpis kpis,
            List<GroupCard.Unit> units) {}

    record HiddenUnit(
            String station,
            int number,
            List<String> faults,
            List<String> repairByOrder,
            double toolWear,
            boolean blind) {}
}
