package learningfactory.web.passport;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import learningfactory.competence.Evidence;
import learningfactory.competence.Origin;
import learningfactory.competence.Ruling;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.StageFacts;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What somebody tells of a pathway becomes a fact, is held against the rules, and is kept.
final class PathwayTelling {
    private static final int LONGEST_NUMBER = 80;

    private final PathwayBook book;
    private final StageFacts facts;
    private final PathwayViews views;
    private final Partners partners;
    private final WeekLogs logs;
    private final Clock clock;

    PathwayTelling(
            PathwayBook book, StageFacts facts, PathwayViews views, Partners partners, WeekLogs logs, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.views = views;
        this.partners = partners;
        this.logs = logs;
        this.clock = clock;
    }

    /// What is told.
    ///
    /// @param organisation in whose name; the learner's log of a week is told in nobody's
    /// @param what what is confirmed, the stage agreed to, the contract's number, the log, or why it ends
    record Told(
            String kind,
            @Nullable String organisation,
            @Nullable String what,
            @Nullable String company,
            @Nullable String trade,
            @Nullable LocalDate day,
            @Nullable Boolean passed) {
        Told {
            kind = Asked.word(kind, "kind");
            day = Asked.day(day, "day");
        }
    }

    Pathway tell(Told told, Pathway pathway, Reach reach) {
        if (told.kind().equals("week-logged")) {
            return logWeek(told, pathway, reach);
        }
        Pathway next = granted(fact(told, pathway, reach), pathway, reach);
        keep(next);
        return next;
    }

    void keep(Pathway next) {
        if (!book.tell(next)) {
            throw overtaken();
        }
    }

    private static Refused overtaken() {
        return new Refused(
                HttpStatus.CONFLICT,
                "En annen sa noe i mellomtiden. Last siden på nytt.",
                "Somebody else told something in the meantime. Load the page again.");
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Pathway granted(PathwayFact fact, Pathway pathway, Reach reach) {
        Ruling<Pathway> ruling = pathway.told(fact, facts);
        return PassportController.granted(
                ruling.find().isPresent()
                        ? ruling
                        : new Ruling.Refused<>(views.reasons(pathway, reach, ruling.reasons())));
    }

    /// The log is evidence like any other, waits for an assessor like any other, and counts as this week's.
    private Pathway logWeek(Told told, Pathway pathway, Reach reach) {
        LocalDate monday = day(told);
        String what = filled(told.what(), "what", Evidence.LONGEST_TEXT);
        if (monday.isAfter(LocalDate.now(clock))) {
            throw new Refused(HttpStatus.CONFLICT, "Den uken har ikke begynt ennå.", "That week has not begun yet.");
        }
        PersonId learner = reach.self();
        String id = UUID.randomUUID().toString();
        Pathway next = granted(new PathwayFact.WeekLogged(now(), learner, monday, id), pathway, reach);
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        Evidence log = new Evidence(
                id,
                learner,
                new Words("Logg for uke %d".formatted(week), "Log of week %d".formatted(week)),
                new Origin.Log(monday, monday.with(DayOfWeek.SUNDAY), what),
                List.of(),
                now(),
                new Evidence.State.Submitted());
        if (!logs.keep(log, next)) {
            throw overtaken();
        }
        return next;
    }

    private PathwayFact fact(Told told, Pathway pathway, Reach reach) {
        Instant at = now();
        PersonId by = reach.self();
        String what = told.what() == null ? "" : told.what();
        OrganisationId organisation = Asked.organisation(Asked.word(told.organisation(), "organisation"));
        if (!reach.holdsAt(organisation, PathwayReach.SPEAKING)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Du kan bare si noe på vegne av din egen organisasjon.",
                    "You can speak for your own organisation only.");
        }
        return switch (told.kind()) {
            case "confirmed" -> new PathwayFact.Confirmed(at, by, organisation, what);
            case "company-named" -> named(told, pathway, organisation, by);
            case "contract-approved" -> contract(told, pathway, organisation, by);
            case "month-approved" -> new PathwayFact.MonthApproved(at, by, organisation, day(told));
            case "trade-test-reported" ->
                new PathwayFact.TradeTestReported(at, by, organisation, day(told), passed(told));
            case "agreed" -> new PathwayFact.Agreed(at, by, organisation, what);
            case "disagreed" -> new PathwayFact.Disagreed(at, by, organisation, what);
            case "passed" -> new PathwayFact.Passed(at, by, organisation);
            case "ended" ->
                new PathwayFact.Ended(at, by, organisation, filled(told.what(), "what", Evidence.LONGEST_TEXT));
            default ->
                throw new Refused(
                        HttpStatus.BAD_REQUEST,
                        "Det finnes ikke noe slikt å si: %s.".formatted(told.kind()),
                        "There is no such thing to tell: %s.".formatted(told.kind()));
        };
    }

    private PathwayFact named(Told told, Pathway pathway, OrganisationId organisation, PersonId by) {
        if (!pathway.mayName(organisation)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Bedriften navngis av den som har ansvaret nå, eller av hallen.",
                    "The company is named by who is responsible now, or by the hall.");
        }
        return new PathwayFact.CompanyNamed(now(), by, partners.company(told.company()));
    }

    /// A contract is with the company that was named, has a number, and is in a trade.
    private PathwayFact contract(Told told, Pathway pathway, OrganisationId organisation, PersonId by) {
        OrganisationId company = pathway.findCompany()
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "Ingen bedrift er navngitt ennå, så det er ingen å ha kontrakt med.",
                        "No company is named yet, so there is nobody to have a contract with."));
        return new PathwayFact.ContractApproved(
                now(),
                by,
                organisation,
                filled(told.what(), "what", LONGEST_NUMBER),
                company,
                filled(told.trade(), "trade", LONGEST_NUMBER));
    }

    private static boolean passed(Told told) {
        if (told.passed() == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Resultatet mangler.", "The result is missing.");
        }
        return told.passed();
    }

    private static LocalDate day(Told told) {
        if (told.day() == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Dagen mangler.", "The day is missing.");
        }
        return told.day();
    }

    private static String filled(@Nullable String text, String field, int longest) {
        String filled = Asked.word(text, field).strip();
        if (filled.length() > longest) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Teksten må ha 1 til %d tegn.".formatted(longest),
                    "The text must have 1 to %d characters.".formatted(longest));
        }
        return filled;
    }
}
