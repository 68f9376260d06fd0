package learningfactory.web.passport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Roll;
import learningfactory.network.AccountRole;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.placement.Pathway;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// People who are looked at together: those of an organisation, of a course or one class in it, of a cohort.
///
/// A group is named by its kind and what it is of, as `course:ID/9B`. A reader is offered, and answered
/// for, only the groups that are his to see, and of a course only his own people unless he holds it.
final class Groups {
    private static final Duration LOOK_BACK = Duration.ofDays(180);
    private static final int MOST_COURSES = 60;
    private static final AccountRole[] SENDING = {
        AccountRole.ADMINISTRATOR,
        AccountRole.TEACHER,
        AccountRole.TRAINING_OFFICE,
        AccountRole.COMPANY_CONTACT,
        AccountRole.NAV_COUNSELLOR
    };

    private static final AccountRole[] COUNTING = {
        AccountRole.ADMINISTRATOR,
        AccountRole.OPERATOR,
        AccountRole.INSTRUCTOR,
        AccountRole.NAV_COUNSELLOR,
        AccountRole.TRAINING_OFFICE
    };

    private final ActivityBook activities;
    private final OrganisationBook organisations;
    private final PersonBook people;
    private final PathwayReach pathways;
    private final Clock clock;

    Groups(
            ActivityBook activities,
            OrganisationBook organisations,
            PersonBook people,
            PathwayReach pathways,
            Clock clock) {
        this.activities = activities;
        this.organisations = organisations;
        this.people = people;
        this.pathways = pathways;
        this.clock = clock;
    }

    /// What a group is of.
    enum Kind {
        /// An organisation's own people.
        ORGANISATION,
        /// Those who have a seat on a date of a course; with a part, those of one class.
        COURSE,
        /// Those who began a programme together.
        COHORT
    }

    /// A group as a choice.
    ///
    /// @param part a class within a course, or the programme of a cohort; empty when it is the whole
    /// @param from when the course is held
    record Line(
            String id,
            Kind kind,
            Words title,
            Words part,
            @Nullable Instant from) {}

    /// The groups that this reader may look at: organisations, then courses with the newest first, then
    /// cohorts.
    List<Line> groups(Reach reach) {
        List<Line> all = new ArrayList<>();
        organisations.organisations().stream()
                .filter(each -> reach.mayRead(each.id()))
                .forEach(each -> all.add(new Line(
                        "organisation:" + each.id().value(),
                        Kind.ORGANISATION,
                        new Words(each.name(), each.name()),
                        Words.NONE,
                        null)));
        Map<ActivityId, Words> titles =
                activities.activities().stream().collect(Collectors.toMap(Activity::id, Activity::title));
        List<Occurrence> lately = activities.occurrences(clock.instant().minus(LOOK_BACK)).stream()
                .filter(each -> each.state() != Occurrence.State.CANCELLED)
                .sorted(Comparator.comparing((Occurrence each) -> each.during().from())
                        .reversed())
                .toList();
        activities.rolls(lately).stream()
                .filter(each -> !seated(each, reach).isEmpty())
                .limit(MOST_COURSES)
                .forEach(each -> all.addAll(
                        courses(each, titles.getOrDefault(each.occurrence().activity(), Words.NONE), reach)));
        Set<String> told = new TreeSet<>();
        cohorts(reach).stream()
                .filter(each -> told.add(cohort(each)))
                .forEach(each -> all.add(new Line(
                        cohort(each),
                        Kind.COHORT,
                        new Words(each.cohort(), each.cohort()),
                        each.programme().title(),
                        null)));
        return all;
    }

    private List<Line> courses(Roll roll, Words title, Reach reach) {
        String id = "course:" + roll.occurrence().id().value();
        Instant from = roll.occurrence().during().from();
        List<Line> all = new ArrayList<>();
        all.add(new Line(id, Kind.COURSE, title, Words.NONE, from));
        seated(roll, reach).stream()
                .map(Participation::schoolClass)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .forEach(name -> all.add(new Line(id + "/" + name, Kind.COURSE, title, new Words(name, name), from)));
        return all;
    }

    /// Who is in a group.
    ///
    /// @throws Refused with status 404 when this reader may not look at it
    List<PersonId> members(String id, Reach reach) {
        String rest = id.substring(id.indexOf(':') + 1);
        if (id.startsWith("organisation:")) {
            return ofOrganisation(Asked.organisation(rest), reach);
        }
        if (id.startsWith("course:")) {
            int slash = rest.indexOf('/');
            return slash < 0
                    ? ofCourse(rest, "", reach)
                    : ofCourse(rest.substring(0, slash), rest.substring(slash + 1), reach);
        }
        return someOf(cohorts(reach).stream()
                .filter(each -> cohort(each).equals(id))
                .map(Pathway::person)
                .distinct()
                .toList());
    }

    private List<PersonId> ofOrganisation(OrganisationId organisation, Reach reach) {
        reach.requireRead(organisation);
        LocalDate today = LocalDate.now(clock);
        return people.membershipsIn(organisation).stream()
                .filter(each -> each.holds(today) && reach.maySee(each))
                .map(Membership::person)
                .distinct()
                .toList();
    }

    private List<PersonId> ofCourse(String occurrence, String schoolClass, Reach reach) {
        Roll roll = findOccurrence(occurrence);
        return someOf(seated(roll, reach).stream()
                .filter(each -> schoolClass.isEmpty() || each.schoolClass().equals(schoolClass))
                .map(Participation::person)
                .toList());
    }

    private Roll findOccurrence(String id) {
        try {
            return activities
                    .findOccurrence(new OccurrenceId(id))
                    .map(found -> activities.roll(found.id()))
                    .orElseThrow(Groups::unknown);
        } catch (IllegalArgumentException none) {
            throw unknown();
        }
    }

    /// Those with a seat: all of them for who holds the course, else those whom the reader's organisations
    /// sent.
    private static List<Participation> seated(Roll roll, Reach reach) {
        boolean holds =
                reach.runsTheHall() || roll.occurrence().instructors().stream().anyMatch(reach::isSelf);
        Set<OrganisationId> own = reach.organisations(SENDING);
        return roll.participations().stream()
                .filter(each -> each.state().takesSeat() && each.state() != Participation.State.OFFERED)
                .filter(each -> holds || own.contains(each.from()))
                .toList();
    }

    /// A company reads of no cohort, and a learner of no fellow.
    private List<Pathway> cohorts(Reach reach) {
        return reach.holds(COUNTING) ? pathways.cohorts(reach) : List.of();
    }

    private static String cohort(Pathway pathway) {
        return "cohort:" + pathway.programme().name() + "/" + pathway.cohort();
    }

    private static List<PersonId> someOf(List<PersonId> members) {
        if (members.isEmpty()) {
            throw unknown();
        }
        return members;
    }

    private static Refused unknown() {
        return Refused.unknown("Gruppen finnes ikke her.", "There is no such group here.");
    }
}
