package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import learningfactory.competence.Attestation;
import learningfactory.language.programme.ShippedProgrammes;
import learningfactory.network.AccountRole;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.StageFacts;
import learningfactory.store.competence.JdbcPathwayBook;
import learningfactory.store.people.JdbcOrganisationBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The county reports a trade test on the page, and nobody else's word counts.
class TradeTestPageTest {

    private static final OrganisationId COUNTY = new OrganisationId("county");
    private static final String NOT_REPORTED = "Prøvenemnda har ikke meldt bestått fagprøve.";
    private static final PersonId CORA = new PersonId("cora");
    private static final PersonId OLA = new PersonId("ola");
    private static final PersonId SIRI = new PersonId("siri");
    private static final PersonId TORE = new PersonId("tore");

    /// His two years lie behind him, with all that they ask for.
    private static final StageFacts BEHIND_HIM = new StageFacts() {
        @Override
        public boolean isApprovedInTrade(OrganisationId company, String trade, LocalDate day) {
            return true;
        }

        @Override
        public int shownPercent(PersonId person, String framework, String curriculum, Instant moment) {
            return 100;
        }

        @Override
        public boolean holdsAuthorisation(PersonId person, String machineKind, Instant moment) {
            return true;
        }

        @Override
        public int attestations(PersonId person, Attestation.Kind kind, Instant since, Instant moment) {
            return 2;
        }
    };

    @TempDir
    static Path folder;

    private static BrowsedHall browsed;
    private static CourseHall hall;

    @BeforeAll
    static void start() {
        browsed = new BrowsedHall(folder);
        hall = browsed.hall;
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(
                        COUNTY, "Fjordbyen fylke", Optional.empty(), Organisation.State.ACTIVE, List.of()));
        hall.account("cora", new RoleAt(AccountRole.ADMINISTRATOR, COUNTY));
        walkToTheTest();
    }

    @AfterAll
    static void stop() {
        if (browsed != null) {
            browsed.close();
        }
    }

    private static void walkToTheTest() {
        var book = new JdbcPathwayBook(hall.database, ShippedProgrammes::find);
        Pathway pathway = Pathway.planned(
                "way-of-ola",
                "",
                OLA,
                ShippedProgrammes.find("apprentice").orElseThrow(),
                Map.of(
                        Party.TRAINING_OFFICE,
                        CourseHall.SCHOOL,
                        Party.COUNTY,
                        COUNTY,
                        Party.HALL,
                        new OrganisationId("hall"),
                        Party.COMPANY,
                        CourseHall.FORGE));
        book.add(pathway);
        Instant at = Instant.now().minus(Duration.ofDays(900));
        pathway = told(book, pathway, new PathwayFact.Begun(at, TORE));
        pathway = told(book, pathway, new PathwayFact.CompanyNamed(at, TORE, CourseHall.FORGE));
        pathway = told(
                book,
                pathway,
                new PathwayFact.ContractApproved(at, CORA, COUNTY, "LK-1", CourseHall.FORGE, "CNC-maskineringsfaget"));
        pathway = told(book, pathway, new PathwayFact.Confirmed(at, TORE, CourseHall.SCHOOL, "training-plan"));
        at = at.plus(Duration.ofDays(28));
        LocalDate monday = LocalDate.of(2024, 9, 2);
        for (String stage : List.of("first-year", "second-year", "trade-test")) {
            pathway = told(book, pathway, new PathwayFact.Agreed(at, TORE, CourseHall.SCHOOL, stage));
            pathway = told(book, pathway, new PathwayFact.Agreed(at, SIRI, CourseHall.FORGE, stage));
            for (int week = 0; week < 40; week++) {
                at = at.plus(Duration.ofDays(7));
                pathway = told(book, pathway, new PathwayFact.WeekLogged(at, OLA, monday.plusWeeks(week), "log"));
            }
            for (int month = 0; month < 11; month++) {
                LocalDate first = monday.withDayOfMonth(1).plusMonths(month);
                pathway = told(book, pathway, new PathwayFact.MonthApproved(at, TORE, CourseHall.SCHOOL, first));
            }
            monday = monday.plusWeeks(52);
        }
        assertThat(pathway.findCurrent().orElseThrow().stage().name()).isEqualTo("trade-test");
    }

    private static Pathway told(JdbcPathwayBook book, Pathway pathway, PathwayFact fact) {
        Pathway next = pathway.told(fact, BEHIND_HIM).find().orElseThrow(() -> new AssertionError(fact.toString()));
        assertThat(book.tell(next)).isTrue();
        return next;
    }

    @Test
    void theCountyReportsTheTestAndNobodyElseIsAskedOrHeard() {
        for (String party : List.of("siri", "tore", "ola")) {
            try (Page page = browsed.signedIn(party, 1280, ColorScheme.LIGHT)) {
                Chromium.load(page, browsed.at("/programmes"));
                page.getByText(NOT_REPORTED).first().waitFor();
                assertThat(passed(page).count()).as(party).isZero();
            }
        }
        var forged = hall.company.post(
                "/api/pathways/way-of-ola/facts",
                Map.of(
                        "kind",
                        "trade-test-reported",
                        "organisation",
                        CourseHall.FORGE.value(),
                        "day",
                        LocalDate.now().toString(),
                        "passed",
                        true));
        assertThat(forged.status()).isEqualTo(409);
        assertThat(forged.body().at("/words/nb").asString()).contains("Dette kan bare");
        assertThat(missing()).contains(NOT_REPORTED);

        try (Page county = browsed.signedIn("cora", 360, ColorScheme.LIGHT)) {
            Chromium.load(county, browsed.at("/programmes"));
            Chromium.assertOpenLargeAndSmall(county, "trade-test");
            passed(county).click();
            county.getByText(NOT_REPORTED)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(missing()).doesNotContain(NOT_REPORTED);
    }

    private static String missing() {
        return hall.ola.get("/api/pathways/mine").body().at("/0/missing").toString();
    }

    private static Locator passed(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Fagprøven"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Bestått").setExact(true));
    }
}
