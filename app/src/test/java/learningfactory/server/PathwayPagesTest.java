package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.Validity;
import learningfactory.language.programme.ShippedProgrammes;
import learningfactory.network.AccountRole;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.Organisation.DatedRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayFact;
import learningfactory.store.competence.JdbcCurriculumBook;
import learningfactory.store.competence.JdbcPathwayBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the interview to the company, each of the five in a browser of their own, with nothing but what
/// their page offers: Nina of NAV, Kari of the hall, Siri of the company, Cora of the county, and Nora,
/// whose way it is.
class PathwayPagesTest {

    private static final OrganisationId NAV = new OrganisationId("nav");
    private static final OrganisationId COUNTY = new OrganisationId("county");
    private static final PersonId NORA = new PersonId("nora");
    private static final String VG3 = "CNC03-02";
    private static final String TRADE = "CNC-maskineringsfaget";

    @TempDir
    static Path folder;

    private static BrowsedHall browsed;
    private static CourseHall hall;
    private static Browser asta;
    private static Browser nora;

    @BeforeAll
    static void start() {
        browsed = new BrowsedHall(folder);
        hall = browsed.hall;
        OrganisationId there = new OrganisationId("hall");
        organisation(NAV, "NAV Fjordbyen", OrganisationRole.NAV);
        organisation(COUNTY, "Fjordbyen fylke", OrganisationRole.COUNTY);
        asta = hall.account("asta", new RoleAt(AccountRole.ADMINISTRATOR, there));
        hall.account("nina", new RoleAt(AccountRole.NAV_COUNSELLOR, NAV));
        hall.account("cora", new RoleAt(AccountRole.ADMINISTRATOR, COUNTY));
        nora = hall.account("nora", new RoleAt(AccountRole.LEARNER, there));
        new JdbcPersonBook(hall.database)
                .keep(new Membership(
                        NORA, NAV, Membership.Kind.NAV_PARTICIPANT, Span.since(CourseHall.TODAY.minusDays(30))));
        clearedForTheMill();
    }

    @AfterAll
    static void stop() {
        if (browsed != null) {
            browsed.close();
        }
    }

    private static void organisation(OrganisationId id, String name, OrganisationRole role) {
        DatedRole since = new DatedRole(role, Span.since(CourseHall.TODAY.minusDays(300)));
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(id, name, Optional.empty(), Organisation.State.ACTIVE, List.of(since)));
    }

    /// What she will have shown in the four weeks.
    private static void clearedForTheMill() {
        String day = CourseHall.TODAY.minusDays(3).toString();
        String log = nora.post(
                        "/api/competence/logs",
                        Map.of("title", "Freste alene", "from", day, "until", day, "what", "Tolv flenser."))
                .body()
                .path("id")
                .asString();
        hall.kari.post("/api/competence/evidence/%s/assessment".formatted(log), Map.of());
        var signed = hall.kari.post(
                "/api/competence/attestations",
                Map.of(
                        "person",
                        "nora",
                        "kind",
                        "AUTHORISATION",
                        "titleNb",
                        "Fres alene",
                        "titleEn",
                        "Mill alone",
                        "machineKinds",
                        List.of("cnc-mill"),
                        "evidence",
                        List.of(log)));
        assertThat(signed.status()).as(signed.body().toString()).isEqualTo(200);
    }

    @Test
    void fromTheInterviewToTheCompanyEachPresses() {
        try (Page nina = browsed.signedIn("nina", 1280, ColorScheme.LIGHT);
                Page kari = browsed.signedIn("kari", 1280, ColorScheme.DARK);
                Page siri = browsed.signedIn("siri", 360, ColorScheme.LIGHT);
                Page cora = browsed.signedIn("cora", 1280, ColorScheme.LIGHT);
                Page nora = browsed.signedIn("nora", 360, ColorScheme.DARK)) {
            interviewed(nina, kari);
            handedOver(nina, kari, siri);
            contracted(siri, cora);
            planned(siri, nora);
            followed(siri, nora);
        }
    }

    private void interviewed(Page nina, Page kari) {
        open(nina);
        nina.getByLabel("Søk etter navn (minst to bokstaver)").fill("nora");
        Locator person = nina.getByLabel("Person", new Page.GetByLabelOptions().setExact(true));
        person.locator("option[value=nora]").waitFor(attached());
        person.selectOption("nora");
        nina.getByLabel("Program", new Page.GetByLabelOptions().setExact(true)).selectOption("nav-cnc");
        press(nina, "Begynn løpet");
        press(nina, "Bekreft: NAV har ført opp at personen vil videre.");
        press(nina, "Si ja til neste steg: Intervju og prøvedag");
        waits(nina, "Hallen har gitt plass på kurset.", "(venter på Læringsfabrikken)");
        assertThat(offered(nina))
                .as("NAV neither gives the place nor agrees before it is given")
                .containsExactly("Navngi bedriften", "Avslutt løpet");

        open(kari);
        waits(kari, "Hallen har gitt plass på kurset.", "Venter på dere");
        press(kari, "Bekreft: Hallen har gitt plass på kurset.");
        press(kari, "Si ja til neste steg: Fire uker på maskinene");
        atStage("interview");
        open(nina);
        press(nina, "Si ja til neste steg: Fire uker på maskinene");
        waits(nina, "Sikkerhetskurset er bestått.", "(venter på Læringsfabrikken)");
        assertThat(offered(nina)).as("what the hall alone may say").isEmpty();
        atStage("course");
    }

    private void handedOver(Page nina, Page kari, Page siri) {
        open(kari);
        press(kari, "Bekreft: Sikkerhetskurset er bestått.");
        press(kari, "Bekreft: Hallen vurderer personen som klar for opplæring.");
        Locator company = kari.getByLabel("Bedrift som overtar");
        assertThat(company.locator("option").allTextContents())
                .contains("Smia AS")
                .doesNotContain("Fjordbyen fylke", "NAV Fjordbyen");
        company.selectOption("forge");
        press(kari, "Navngi bedriften");
        press(kari, "Si ja til neste steg: Navngitt bedrift overtar");
        kari.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta tilbake"))
                .waitFor();

        open(siri);
        Locator theirs = card(siri);
        assertThat(theirs.innerText()).contains("nora: Opplæringsløp").doesNotContain("NAV");
        assertThat(offered(siri)).containsExactly("Si ja til neste steg: Navngitt bedrift overtar");
        press(siri, "Si ja til neste steg: Navngitt bedrift overtar");
        open(nina);
        press(nina, "Si ja til neste steg: Navngitt bedrift overtar");
        nina.getByText("Bedriften vil tegne lærekontrakt.").first().waitFor();
        atStage("company");
        Chromium.assertOpenLargeAndSmall(nina, "pathway-nav");
    }

    private void contracted(Page siri, Page cora) {
        open(siri);
        press(siri, "Bekreft: Bedriften vil tegne lærekontrakt.");
        countyStarts(cora);
        open(cora);
        cora.getByText("Bedriften er ikke godkjent som lærebedrift i noe fag i dag.")
                .waitFor();
        Chromium.turn(cora, "/programmes/approvals");
        cora.getByLabel("Bedrift", new Page.GetByLabelOptions().setExact(true)).selectOption("forge");
        cora.getByLabel("Fag", new Page.GetByLabelOptions().setExact(true)).fill(TRADE);
        press(cora, "Før inn");
        cora.getByText("Smia AS: " + TRADE).waitFor();
        endsEarlier(cora);
        Chromium.assertOpenLargeAndSmall(cora, "trade-approvals");
        Map<String, Object> approval = Map.of("company", "forge", "trade", "Annet", "from", "2026-01-01");
        assertThat(asta.post("/api/trade-approvals", approval).status())
                .as("the county has an account")
                .isEqualTo(403);

        open(cora);
        cora.getByLabel("Kontraktens nummer").fill("LK-77");
        Chromium.picture(cora, "pathway-county");
        press(cora, "Godkjenn lærekontrakten");
        cora.getByText("Lærekontrakten med bedriften er ikke godkjent.").waitFor(gone());
        open(siri);
        press(siri, "Si ja til neste steg: Læretid");
        siri.getByText("Si ja til neste steg: Læretid").waitFor(gone());
        atStage("apprenticeship");
    }

    /// The county begins with what it decides, and not with the hall's day.
    private static void countyStarts(Page cora) {
        Chromium.load(cora, browsed.at("/home"));
        assertThat(part(cora, "Venter på fylkeskommunen").innerText())
                .contains("nora", "Lærekontrakten med bedriften er ikke godkjent.", "Smia AS");
        assertThat(part(cora, "Dem vi følger").innerText()).contains("nora");
        assertThat(part(cora, "Behovene").innerText()).contains("To som kan frese og måle");
        assertThat(cora.locator(".today-part h2").allTextContents())
                .as("of the hall's own")
                .contains("Godkjente lærebedrifter", "Læreplaner og hva hallen dekker")
                .doesNotContain("Hallen i dag", "Organisasjoner som venter", "Det siste som ble endret");
        assertThat(cora.locator("nav.areas a").allTextContents())
                .contains("Programmer")
                .doesNotContain("Plan", "Endringslogg");
        Chromium.assertOpenLargeAndSmall(cora, "county-home");
    }

    private static Locator part(Page page, String title) {
        return page.locator(".today-part").filter(new Locator.FilterOptions().setHasText(title));
    }

    /// An approval with an end gets an earlier one where it stands; no later one can be chosen.
    private static void endsEarlier(Page cora) {
        LocalDate end = CourseHall.TODAY.plusYears(2);
        Locator form = cora.locator(".making");
        form.getByLabel("Bedrift", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("forge");
        form.getByLabel("Fag", new Locator.GetByLabelOptions().setExact(true)).fill("Sveisefaget");
        form.getByLabel("Gjelder ikke lenger fra").fill(end.toString());
        press(cora, "Før inn");
        Locator there = cora.locator(".note").filter(new Locator.FilterOptions().setHasText("Smia AS: Sveisefaget"));
        Locator day = there.getByLabel("Gjelder ikke lenger fra");
        assertThat(day.getAttribute("max")).isEqualTo(end.minusDays(1).toString());

        day.fill(end.minusYears(1).toString());
        press(cora, "Avslutt tidligere: Smia AS, Sveisefaget");

        there.getByText("og ikke lenger fra").waitFor();
        assertThat(new JdbcPathwayBook(hall.database, ShippedProgrammes::find).approvals())
                .filteredOn(approval -> approval.trade().equals("Sveisefaget"))
                .singleElement()
                .satisfies(approval -> assertThat(approval.until()).contains(end.minusYears(1)));
    }

    /// Three aims: the company plans two, Nora has shown one of these and begun the third.
    private void planned(Page siri, Page nora) {
        keepAims();
        open(siri);
        siri.getByText("Opplæringsplan", new Page.GetByTextOptions().setExact(true))
                .click();
        siri.getByText("Velg målene over.").waitFor();
        siri.getByLabel("planlegge arbeidet").check();
        siri.getByLabel("frese en flens").check();
        siri.getByLabel("Hvor", new Page.GetByLabelOptions().setExact(true)).selectOption("HALL");
        siri.getByLabel("Fra og med").fill(CourseHall.TODAY.minusDays(60).toString());
        siri.getByLabel("Til og med").fill(CourseHall.TODAY.minusDays(10).toString());
        press(siri, "Planlegg målene");
        line(siri, "frese en flens").getByText("i hallen, ").waitFor();
        assertThat(line(siri, "frese en flens").innerText()).contains("Vist").doesNotContain("over tiden");
        assertThat(line(siri, "planlegge arbeidet").innerText()).contains("Planlagt", "over tiden");
        assertThat(line(siri, "måle del").innerText()).contains("Begynt");

        siri.getByLabel("planlegge arbeidet").check();
        press(siri, "Ta ut av planen");
        line(siri, "planlegge arbeidet").getByText("Ikke planlagt").waitFor();
        Chromium.assertOpenLargeAndSmall(siri, "training-plan-company");

        open(nora);
        nora.getByText("Opplæringsplan", new Page.GetByTextOptions().setExact(true))
                .click();
        line(nora, "frese en flens").getByText("i hallen, ").waitFor();
        assertThat(nora.getByText("Planlegg målene").count())
                .as("the apprentice reads it")
                .isZero();
        Chromium.picture(nora, "training-plan-learner");
    }

    private static Locator line(Page page, String aim) {
        return card(page).locator(".aims li").filter(new Locator.FilterOptions().setHasText(aim));
    }

    /// The aims of the trade as if they had been imported, and what Nora has shown of them.
    private static void keepAims() {
        List<Aim> aims =
                List.of(aim("KM1", "planlegge arbeidet"), aim("KM2", "frese en flens"), aim("KM3", "måle deler"));
        Curriculum plan = new Curriculum("grep", VG3, AdoptedTexts.of("nb", "CNC"), Validity.OPEN, "2026-01-01");
        AimSet set =
                new AimSet("grep", VG3, "KV1", AdoptedTexts.of("nb", "Drift"), "Vg3", List.of("KM1", "KM2", "KM3"));
        new JdbcCurriculumBook(hall.database)
                .keep(new Catalogue("test", List.of(plan), List.of(set), aims, Catalogue.Mentions.NONE));
        new JdbcPersonBook(hall.database)
                .keep(new Membership(
                        NORA, CourseHall.FORGE, Membership.Kind.APPRENTICE, Span.since(CourseHall.TODAY.minusDays(1))));
        logged("KM3");
        String shown = logged("KM2");
        var judged = hall.kari.post("/api/competence/evidence/%s/assessment".formatted(shown), Map.of());
        assertThat(judged.status()).isEqualTo(200);
    }

    private static Aim aim(String code, String text) {
        return new Aim(new AimId("grep", code, VG3), AdoptedTexts.of("nb", text), "KV1", 1, Validity.OPEN, List.of());
    }

    private static String logged(String code) {
        String day = CourseHall.TODAY.toString();
        return nora.post(
                        "/api/competence/logs",
                        Map.of(
                                "title",
                                "Jobbet med " + code,
                                "from",
                                day,
                                "until",
                                day,
                                "what",
                                "Freste og målte.",
                                "aims",
                                List.of(Map.of("framework", "grep", "code", code, "version", VG3))))
                .body()
                .path("id")
                .asString();
    }

    private void followed(Page siri, Page nora) {
        open(nora);
        assertThat(offered(nora)).as("the learner agrees to nothing for others").containsExactly("Skriv ukeloggen");
        nora.getByLabel("Hva gjorde du, og hva lærte du?").fill("Byttet skjær og målte første del selv.");
        Chromium.assertOpenLargeAndSmall(nora, "pathway-learner");
        press(nora, "Skriv ukeloggen");
        nora.getByLabel("Hva gjorde du, og hva lærte du?").waitFor(gone());
        var logged = pathway().facts().stream()
                .filter(PathwayFact.WeekLogged.class::isInstance)
                .map(PathwayFact.WeekLogged.class::cast)
                .toList();
        assertThat(logged).hasSize(1);
        assertThat(hall.kari
                        .get("/api/competence/people/nora")
                        .body()
                        .path("evidence")
                        .toString())
                .contains(logged.getFirst().evidence())
                .contains("Byttet skjær og målte første del selv.");

        press(siri, "Godkjenn måneden");
        siri.getByLabel("Måned", new Page.GetByLabelOptions().setExact(true)).waitFor(gone());
        assertThat(pathway().facts())
                .filteredOn(PathwayFact.MonthApproved.class::isInstance)
                .singleElement()
                .extracting(fact -> ((PathwayFact.MonthApproved) fact).month())
                .isEqualTo(CourseHall.TODAY.withDayOfMonth(1));
        Chromium.assertOpenLargeAndSmall(siri, "pathway-company");

        siri.getByText("Avslutt før tiden").click();
        siri.getByLabel("Hvorfor?").fill("Flytter og fortsetter læretiden der.");
        press(siri, "Avslutt løpet");
        siri.getByText("Sluttet").first().waitFor();
        assertThat(pathway().state()).isEqualTo(Pathway.State.ENDED);
    }

    private static void open(Page page) {
        Chromium.load(page, browsed.at("/programmes"));
    }

    private static Locator card(Page page) {
        return page.locator(".note").filter(new Locator.FilterOptions().setHasText("nora:"));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void waits(Page page, String what, String forWhom) {
        card(page)
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText(what))
                .filter(new Locator.FilterOptions().setHasText(forWhom))
                .waitFor();
    }

    /// What can be pressed on Nora's card.
    private static List<String> offered(Page page) {
        return card(page).first().locator("button").allTextContents();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static void atStage(String stage) {
        assertThat(pathway().findCurrent().orElseThrow().stage().name()).isEqualTo(stage);
    }

    private static Pathway pathway() {
        return new JdbcPathwayBook(hall.database, ShippedProgrammes::find)
                .pathways(NORA)
                .getFirst();
    }
}
