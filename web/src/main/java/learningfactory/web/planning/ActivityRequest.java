package learningfactory.web.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.activity.Activity;
import learningfactory.activity.ResourceNeed;
import learningfactory.planning.RequestId;
import learningfactory.planning.Term;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceKind;
import learningfactory.web.door.Refused;
import org.springframework.http.HttpStatus;

/// A request for an activity: whoever asks says who comes and when; what it takes of the hall, how long it
/// lasts and how many instructors it needs is the activity's word.
///
/// @param activity that is wanted
/// @param resources what the hall has
record ActivityRequest(Activity activity, List<Resource> resources) {
    private static final int LONGEST_TITLE = 80;

    /// What is asked. Of a request that is changed, what only whoever plans may say stays as it was: who
    /// comes by name, after what it comes, and how many days lie between its meetings.
    ///
    /// @param before the request that is changed; empty: a new one
    TermRequest of(
            CollectionController.Asking asked, TermRequest.Asker asker, Term term, Optional<TermRequest> before) {
        int size = PlanAsked.required(asked.size(), "size");
        if (size > most(activity)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "«%s» tar %d om gangen, og dere er %d. Del gruppen i flere ønsker."
                            .formatted(activity.title().nb(), most(activity), size),
                    "“%s” takes %d at a time, and you are %d. Part the group into several requests."
                            .formatted(activity.title().en(), most(activity), size));
        }
        String group = PlanAsked.required(asked.group(), "group").strip();
        String title = "%s, %s".formatted(activity.title().nb(), group);
        Mode mode = mode();
        LocalDate first = asked.notBefore() == null ? term.first() : asked.notBefore();
        LocalDate last = asked.notAfter() == null ? term.last() : asked.notAfter();
        PlanAsked.requireOrder(first, last);
        return PlanAsked.meant(() -> new TermRequest(
                new RequestId(asked.id() == null ? UUID.randomUUID().toString() : asked.id()),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                asker,
                new TermRequest.Party(
                        group, size, before.map(one -> one.party().people()).orElse(List.of())),
                new TermRequest.Shape(
                        PlanAsked.required(asked.meetings(), "meetings"),
                        wholeSteps(activity.terms().length()),
                        mode,
                        needs(size),
                        before.flatMap(one -> one.shape().after()),
                        before.map(one -> one.shape().daysBetween()).orElse(1)),
                new TermRequest.Wishes(
                        first,
                        last,
                        PlanAsked.weekdays(asked.days()),
                        asked.from() == null ? LocalTime.MIDNIGHT : asked.from(),
                        asked.until() == null ? LocalTime.MIDNIGHT : asked.until(),
                        PlanAsked.listed(asked.never()))));
    }

    /// Whether a plan could hold it at all, for one at least.
    static boolean fits(Activity activity) {
        return most(activity) > 0 && wholeSteps(activity.terms().length()).compareTo(TermRequest.LONGEST) <= 0;
    }

    /// How many may come to one meeting: no more than it takes, nor than as many instructors can teach as one
    /// meeting has beside its things.
    static int most(Activity activity) {
        int things = Math.max(1, activity.terms().resources().size());
        long instructors = Math.max(0, TermRequest.MOST_NEEDS - things);
        return (int) Math.min(
                activity.terms().capacity(), instructors * activity.terms().learnersPerInstructor());
    }

    private static Duration wholeSteps(Duration length) {
        long step = Term.STEP.toMinutes();
        return Duration.ofMinutes((length.toMinutes() + step - 1) / step * step);
    }

    /// The most careful of the ways in which its things are used; a talk without things is only listened to.
    private Mode mode() {
        List<Mode> modes =
                activity.terms().resources().stream().map(ResourceNeed::mode).toList();
        if (modes.contains(Mode.SUPERVISED)) {
            return Mode.SUPERVISED;
        }
        return modes.isEmpty() || modes.contains(Mode.DEMONSTRATION) ? Mode.DEMONSTRATION : Mode.SOLO;
    }

    private List<Need> needs(int size) {
        List<Need> needs = new ArrayList<>();
        for (ResourceNeed one : activity.terms().resources()) {
            needs.add(new Need(one.anyOf(), kind(one), "", 1));
        }
        if (needs.isEmpty()) {
            needs.add(new Need(List.of(), Optional.of(ResourceKind.ROOM), "", size));
        }
        int instructors = activity.terms().instructorsFor(size);
        needs.addAll(
                Collections.nCopies(instructors, new Need(List.of(), Optional.of(ResourceKind.INSTRUCTOR), "", 1)));
        return needs;
    }

    private Optional<ResourceKind> kind(ResourceNeed need) {
        return resources.stream()
                .filter(one -> need.anyOf().contains(one.id()))
                .map(one -> one.is().kind())
                .findFirst();
    }
}
