package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Signing in by OpenID providers: two real ones, at another host, and one that is down.
class OpenIdTest {

    @TempDir
    static Path folder;

    private static OpenIdProvider feide;
    private static OpenIdProvider entra;
    private static Server server;
    private static Region region;

    @BeforeAll
    static void start() throws IOException {
        feide = OpenIdProvider.start("feide");
        entra = OpenIdProvider.startWithSecretInTheBody("entra");
        Files.writeString(
                folder.resolve("openid.conf"),
                feide.section(folder, "Feide", "levels = idporten-loa-substantial, idporten-loa-high")
                        + entra.section(folder, "Elvemek", "newcomers = hall")
                        + ("[nede]\nname = Nede\nissuer = http://127.0.0.1:%d\nclient = hall\nsecret-file = feide.secret\n"
                                .formatted(OpenIdProvider.freePort())));
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        feide.serve(server.port());
        entra.serve(server.port());
        region = new Region(server.port(), server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
        entra.close();
        feide.close();
    }

    @AfterEach
    void behaveAgain() {
        feide.mischief = OpenIdProvider.Mischief.NONE;
        feide.level = "idporten-loa-substantial";
    }

    @Test
    void everyProviderHasItsButtonInTheOrderOfTheFile() {
        JsonNode buttons = new Browser(server.port()).get("/api/openid").body();

        assertThat(buttons.valueStream().map(one -> one.path("name").asString()))
                .containsExactly("Feide", "Elvemek", "Nede");
        assertThat(buttons.toString()).doesNotContain(OpenIdProvider.SECRET, feide.issuer);
    }

    @Test
    void whoTakesAnInvitationWithAProviderSignsInByItEverAfterWithTheRolesOfTheAccount() {
        String person = region.person("by feide", "Tone Tilkoblet", "school", "PUPIL");
        give(person, "TEACHER");
        Browser first = new Browser(server.port());

        String home = cameBack(first, feide, Map.of("invitation", secret(person)), "tone");
        Browser later = new Browser(server.port());
        String again = cameBack(later, feide, Map.of(), "tone");

        assertThat(List.of(home, again)).containsOnly("/home");
        assertThat(later.get("/api/me").body().path("name").asString()).isEqualTo("Tone Tilkoblet");
        assertThat(later.get("/api/sessions").status()).isEqualTo(200);
        assertThat(later.get("/api/audit").status()).isEqualTo(403);
        assertThat(later.get("/api/people/" + region.person("other pupil")).status())
                .isEqualTo(404);
    }

    @Test
    void anInvitationIsTakenOnce() {
        String person = region.person("once", "Einar Engang", "school", "PUPIL");
        String secret = secret(person);
        cameBack(new Browser(server.port()), feide, Map.of("invitation", secret), "einar");

        String again = cameBack(new Browser(server.port()), feide, Map.of("invitation", secret), "en-annen");

        assertThat(again).isEqualTo("/invitation/%s?openid=late&provider=feide".formatted(secret));
    }

    @Test
    void whomNobodyHasInvitedIsToldWhatToDoAndGetsNoAccount() {
        Browser stranger = new Browser(server.port());
        int before = count("identity.account");

        String page = cameBack(stranger, feide, Map.of(), "fremmed");

        assertThat(page).isEqualTo("/login?openid=unknown&provider=feide");
        assertThat(kind(stranger)).isEqualTo("guest");
        assertThat(count("identity.account")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(value = OpenIdProvider.Mischief.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatDoesNotProveItIsNotBelieved(OpenIdProvider.Mischief mischief) {
        String login =
                "usikker-" + mischief.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        linked("Usikker " + mischief, login);
        feide.mischief = mischief;
        Browser browser = new Browser(server.port());

        String page = cameBack(browser, feide, Map.of(), login);

        assertThat(page).isEqualTo("/login?openid=failed&provider=feide");
        assertThat(kind(browser)).isEqualTo("guest");
        feide.mischief = OpenIdProvider.Mischief.NONE;
        assertThat(cameBack(browser, feide, Map.of(), login)).isEqualTo("/home");
    }

    @Test
    void anAnswerCountsOnceInTheBrowserThatAskedAndWithTheStateItWasGiven() {
        linked("Stian State", "stian");
        Browser asking = new Browser(server.port());
        String answer = answer(asking, feide, Map.of(), "stian");

        String elsewhere = place(new Browser(server.port()).get(answer));
        String forged = place(asking.get(answer.replaceAll("state=[^&]*", "state=made-up")));
        String late = place(asking.get(answer));
        Browser right = new Browser(server.port());
        String good = answer(right, feide, Map.of(), "stian");
        String in = place(right.get(good));
        String twice = place(right.get(good));

        assertThat(elsewhere).contains("openid=late");
        assertThat(forged).contains("openid=failed");
        assertThat(late).contains("openid=late");
        assertThat(in).isEqualTo("/home");
        assertThat(twice).contains("openid=late");
    }

    @Test
    void anAnswerOfOneProviderIsNotOneOfAnother() {
        linked("Mikkel Miks", "mikkel");
        Browser browser = new Browser(server.port());

        String answer = answer(browser, feide, Map.of(), "mikkel");

        assertThat(place(browser.get(answer.replace("/openid/feide", "/openid/entra"))))
                .contains("openid=late");
    }

    @Test
    void whoStopsAtTheProviderIsAGuestAndMayTryAgain() {
        Browser browser = new Browser(server.port());
        browser.post("/api/openid/feide", Map.of());

        String page = place(browser.get("/openid/feide?error=access_denied&state=x"));

        assertThat(page).isEqualTo("/login?openid=stopped&provider=feide");
    }

    @Test
    void aLevelThatIsTooLowDoesNotDo() {
        linked("Nils Nivå", "nils");
        feide.level = "idporten-loa-low";
        Browser browser = new Browser(server.port());

        String low = cameBack(browser, feide, Map.of(), "nils");
        feide.level = "idporten-loa-high";
        String high = cameBack(browser, feide, Map.of(), "nils");

        assertThat(low).contains("openid=level");
        assertThat(high).isEqualTo("/home");
        assertThat(sent(browser, "feide", Map.of()))
                .contains("acr_values=idporten-loa-substantial", "code_challenge_method=S256", "scope=openid&");
    }

    @Test
    void aProviderThatIsDownIsSaidSoAndThePasswordGoesOn() {
        Browser browser = new Browser(server.port());

        var away = browser.post("/api/openid/nede", Map.of());

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body().path("words").path("nb").asString()).contains("Nede svarer ikke nå", "passord");
        assertThat(browser.post("/api/login", Map.of("name", "lise", "password", Region.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAccountWithAPasswordLinksAProviderAndTakesItAwayAgain() {
        String person = region.person("links", "Kari Kobler", "school", "PUPIL");
        Browser kari = region.accept(person, "kari.kobler");

        String linked = cameBack(kari, feide, Map.of("link", true), "kari");
        Browser other = new Browser(server.port());
        String in = cameBack(other, feide, Map.of(), "kari");

        assertThat(linked).isEqualTo("/account?openid=linked&provider=feide");
        assertThat(kind(kari)).isEqualTo("account");
        assertThat(in).isEqualTo("/home");
        assertThat(kari.get("/api/openid").body().get(0).path("isLinked").asBoolean())
                .isTrue();

        var left = kari.post("/api/openid/feide/unlink", Map.of());

        assertThat(left.body().get(0).path("isLinked").asBoolean()).isFalse();
        assertThat(cameBack(new Browser(server.port()), feide, Map.of(), "kari"))
                .contains("openid=unknown");
        assertThat(kari.post("/api/login", Map.of("name", "kari.kobler", "password", Region.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLastWayInIsNotTakenAway() {
        Browser only = linked("Odd Eneste", "odd");

        assertThat(only.post("/api/openid/feide/unlink", Map.of()).status()).isEqualTo(409);
        assertThat(cameBack(only, feide, Map.of(), "odd")).isEqualTo("/home");
    }

    @Test
    void aSubjectIsOnePersonsAndAPersonHasOneSubjectOfAProvider() {
        linked("Første Eier", "delt");
        Browser second = region.accept(region.person("second", "Andre Eier", "school", "PUPIL"), "andre.eier");

        String taken = cameBack(second, feide, Map.of("link", true), "delt");
        cameBack(second, feide, Map.of("link", true), "egen");
        String another = cameBack(second, feide, Map.of("link", true), "nok-en");

        assertThat(taken).isEqualTo("/account?openid=taken&provider=feide");
        assertThat(another).isEqualTo("/account?openid=another&provider=feide");
    }

    @Test
    void aGuestCannotLinkAndALockedAccountIsLockedByEveryWay() {
        Browser locked = linked("Låst Ute", "laast");
        String person = locked.get("/api/account").body().path("id").asString();
        region.administrator().post("/api/people/" + person + "/lock", Map.of("on", true));

        assertThat(new Browser(server.port())
                        .post("/api/openid/feide", Map.of("link", true))
                        .status())
                .isEqualTo(401);
        assertThat(cameBack(new Browser(server.port()), feide, Map.of(), "laast"))
                .contains("openid=locked");
    }

    @Test
    void aStrangerBecomesALearnerOnlyWhereTheAdministratorHasSaidSoAndTheNameAloneIsKept() {
        Browser fresh = new Browser(server.port());

        String in = cameBack(fresh, entra, Map.of(), "nykommer");
        String again = cameBack(new Browser(server.port()), entra, Map.of(), "nykommer");

        assertThat(List.of(in, again)).containsOnly("/home");
        JsonNode me = fresh.get("/api/me").body();
        assertThat(me.path("name").asString()).isEqualTo("Navn nykommer");
        assertThat(me.path("roles").toString()).isEqualTo("[\"LEARNER\"]");
        assertThat(places("00000000000"))
                .as("where the national identity number stands")
                .isEmpty();
        assertThat(places("Navn nykommer")).containsExactly("identity.person");
    }

    @Test
    void aProvidersSignInGivesTheBrowserANewSessionAndANewToken() {
        linked("Frida Fiksert", "frida");
        Browser browser = new Browser(server.port());
        browser.post("/api/login", Map.of("name", "lise", "password", Region.PASSWORD));
        String session = browser.cookie("JSESSIONID");
        String token = browser.cookie("XSRF-TOKEN");

        cameBack(browser, feide, Map.of(), "frida");

        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
        assertThat(browser.get("/api/me").body().path("name").asString()).isEqualTo("Frida Fiksert");
    }

    @Test
    void theOneCookieThatComesBackFromAnotherSiteTellsNobodyAnything() {
        Browser browser = new Browser(server.port());

        var answer = browser.post("/api/openid/feide", Map.of());

        String address = answer.body().path("address").asString();
        String state = address.replaceAll(".*[?&]state=([^&]*).*", "$1");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("openid="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/openid", "Max-Age=600")
                .doesNotContain(state);
    }

    @Test
    void signingOutSignsOutOfTheProviderAsWell() {
        linked("Ute Helt", "ute");
        Browser browser = new Browser(server.port());
        OpenIdProvider.Visit visit = feide.visit();
        browser.get(visit.through(sent(browser, "feide", Map.of()), "ute"));
        assertThat(kind(browser)).isEqualTo("account");

        String elsewhere =
                browser.post("/api/logout", Map.of()).body().path("elsewhere").asString();
        var gone = visit.get(elsewhere);

        assertThat(kind(browser)).isEqualTo("guest");
        assertThat(elsewhere).startsWith(feide.issuer + "/connect/logout?id_token_hint=");
        assertThat(gone.headers().firstValue("Location")).hasValue("http://localhost:%d/".formatted(server.port()));
        assertThat(visit.get(sent(browser, "feide", Map.of())).headers().firstValue("Location"))
                .as("the provider asks anew who it is")
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
        Browser byPassword = new Browser(server.port());
        byPassword.post("/api/login", Map.of("name", "lise", "password", Region.PASSWORD));
        assertThat(byPassword
                        .post("/api/logout", Map.of())
                        .body()
                        .path("elsewhere")
                        .isNull())
                .isTrue();
    }

    @Test
    void linkingIsAuditedUnderThePersonAndTheSubjectIsNotInTheAudit() {
        Browser linked = linked("Anna Audit", "anna-subject");
        String person = linked.get("/api/account").body().path("id").asString();

        JsonNode trail = region.administrator()
                .get("/api/audit?place=identity.login&about=" + person)
                .body();

        assertThat(trail).hasSize(1);
        assertThat(trail.get(0).path("actor").asString()).isEqualTo(person);
        assertThat(trail.toString()).contains("•").doesNotContain("anna-subject");
    }

    @Test
    void somebodySeesTheirOwnSigningsInAndSendsOtherBrowsersOut() {
        String person = region.person("many", "Mange Steder", "school", "PUPIL");
        Browser here = region.accept(person, "mange");
        Browser there = new Browser(server.port());
        there.post("/api/login", Map.of("name", "mange", "password", Region.PASSWORD));
        Browser third = new Browser(server.port());
        third.post("/api/login", Map.of("name", "mange", "password", Region.PASSWORD));

        JsonNode mine = here.get("/api/account/sign-ins").body();

        assertThat(mine.path("open")).hasSize(3);
        assertThat(mine.path("open").get(2).path("isThis").asBoolean()).isTrue();
        assertThat(mine.path("past").valueStream().map(one -> one.path("way").asString()))
                .containsExactly("password", "password", "invitation");
        assertThat(mine.path("hasPassword").asBoolean()).isTrue();

        String second = mine.path("open").get(1).path("id").asString();
        assertThat(region.account('L')
                        .post("/api/account/sign-ins/end", Map.of("id", second))
                        .status())
                .as("somebody else's browser")
                .isEqualTo(404);
        here.post("/api/account/sign-ins/end", Map.of("id", second));
        assertThat(kind(there)).isEqualTo("guest");
        assertThat(kind(third)).isEqualTo("account");

        here.post("/api/account/sign-ins/end", Map.of());
        assertThat(kind(third)).isEqualTo("guest");
        assertThat(kind(here)).isEqualTo("account");
        assertThat(here.get("/api/account/sign-ins").body().path("open")).hasSize(1);
    }

    private static Browser linked(String name, String user) {
        Browser browser = new Browser(server.port());
        String person = region.person(name, name, "school", "PUPIL");
        assertThat(cameBack(browser, feide, Map.of("invitation", secret(person)), user))
                .isEqualTo("/home");
        return browser;
    }

    private static void give(String person, String role) {
        region.administrator()
                .post(
                        "/api/people/" + person + "/roles",
                        Map.of("organisation", region.organisation("school"), "role", role, "holds", true));
    }

    private static String secret(String person) {
        return region.administrator()
                .post("/api/people/" + person + "/invitation", Map.of())
                .body()
                .path("path")
                .asString()
                .replace("/invitation/", "");
    }

    private static String sent(Browser browser, String provider, Map<String, ?> wish) {
        var sent = browser.post("/api/openid/" + provider, wish);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
        return sent.body().path("address").asString();
    }

    /// The address at the hall with which the provider sends the browser back.
    private static String answer(Browser browser, OpenIdProvider provider, Map<String, ?> wish, String user) {
        return provider.visit().through(sent(browser, provider.id, wish), user);
    }

    /// The page to which the hall sends the browser when it has come back.
    private static String cameBack(Browser browser, OpenIdProvider provider, Map<String, ?> wish, String user) {
        return place(browser.get(answer(browser, provider, wish, user)));
    }

    private static String place(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return answer.header("Location");
    }

    private static String kind(Browser browser) {
        return browser.get("/api/me").body().path("kind").asString();
    }

    private static int count(String table) {
        return server.part(Database.class)
                .client()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /// Every table that holds this word in any column.
    private static List<String> places(String word) {
        var client = server.part(Database.class).client();
        return client
                .sql("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema') order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        client.sql("select count(*) from %s t where strpos(t::text, :word) > 0".formatted(table))
                                        .param("word", word)
                                        .query(Integer.class)
                                        .single()
                                > 0)
                .toList();
    }
}
