package learningfactory.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceKind;
import learningfactory.words.Words;

/// Whether a meeting has room for all: a room holds everybody; machines of one family hold them together,
/// and so do instructors within their ratios. Whoever only looks on is counted in rooms alone.
///
/// A part of [PlanCheck], and like it knows nothing of how the plan was made.
///
/// @param used what the meeting has, each once
record RoomForAll(MeetingId meeting, TermRequest request, List<Resource> used) {

    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        List<Resource> instructors = new ArrayList<>();
        Map<String, List<Resource>> families = new TreeMap<>();
        for (Resource one : used) {
            switch (one.is().kind()) {
                case ROOM -> tooMany(List.of(one), found);
                case INSTRUCTOR -> instructors.add(one);
                case MACHINE, SIMULATOR ->
                    families.computeIfAbsent(one.is().kind() + one.is().family(), ignored -> new ArrayList<>())
                            .add(one);
            }
        }
        if (request.shape().mode() != Mode.DEMONSTRATION) {
            families.values().forEach(family -> tooMany(family, found));
            ofInstructors(instructors, found);
        }
        return found;
    }

    private void tooMany(List<Resource> together, List<Violation> found) {
        int party = request.party().size();
        int most = capacity(together);
        if (most < party) {
            Words what = PlanWords.names(together);
            found.add(new Violation(
                    Rule.ROOM_FOR_ALL,
                    meeting,
                    Optional.empty(),
                    PlanWords.words(
                            "%s tar %d, og gruppen er %d.".formatted(what.nb(), most, party),
                            "%s takes %d, and the group is %d.".formatted(what.en(), most, party)),
                    PlanWords.words("Del gruppen.", "Part the group.")));
        }
    }

    /// All of them are enough; under supervision those are who are authorised for the machine.
    private void ofInstructors(List<Resource> all, List<Violation> found) {
        if (!all.isEmpty() && capacity(all) < request.party().size()) {
            Words who = PlanWords.names(all);
            found.add(tooFew(all, PlanWords.words(who.nb() + " tar", who.en() + " takes")));
        }
        for (Resource machine : used) {
            List<Resource> leaders =
                    all.stream().filter(one -> one.leadsAt(machine)).toList();
            boolean isAsked = request.shape().mode() == Mode.SUPERVISED
                    && machine.is().kind() != ResourceKind.ROOM
                    && machine.is().kind() != ResourceKind.INSTRUCTOR;
            boolean areSome = !leaders.isEmpty() && leaders.size() < all.size();
            if (isAsked && areSome && capacity(leaders) < request.party().size()) {
                Words name = machine.is().name();
                Words who = PlanWords.names(leaders);
                found.add(tooFew(
                        leaders,
                        PlanWords.words(
                                "Ved %s kan %s ha tilsyn med".formatted(name.nb(), who.nb()),
                                "At %s, %s may supervise".formatted(name.en(), who.en()))));
            }
        }
    }

    private static int capacity(List<Resource> some) {
        int sum = 0;
        for (Resource one : some) {
            sum += one.is().capacity();
        }
        return sum;
    }

    /// With how many it would be: others like the one who may have fewest.
    private Violation tooFew(List<Resource> instructors, Words taking) {
        int party = request.party().size();
        int most = capacity(instructors);
        int fewest = Integer.MAX_VALUE;
        for (Resource one : instructors) {
            fewest = Math.min(fewest, one.is().capacity());
        }
        int needed = instructors.size() + (party - most + fewest - 1) / fewest;
        return new Violation(
                Rule.ROOM_FOR_ALL,
                meeting,
                Optional.empty(),
                PlanWords.words(
                        "%s %d, og gruppen er %d: det trengs %d instruktører."
                                .formatted(taking.nb(), most, party, needed),
                        "%s %d, and the group is %d: %d instructors are needed."
                                .formatted(taking.en(), most, party, needed)),
                PlanWords.words(
                        "Be om flere instruktører, eller del gruppen.",
                        "Ask for more instructors, or part the group."));
    }
}
