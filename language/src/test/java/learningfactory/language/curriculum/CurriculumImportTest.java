package learningfactory.language.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.language.curriculum.CurriculumImport.Limits;
import learningfactory.language.curriculum.CurriculumImport.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Curricula come in by one door, whatever they are wrapped in and however broken they are.
class CurriculumImportTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "grep");

    private final List<Catalogue> kept = new ArrayList<>();
    private final List<Integer> heard = new ArrayList<>();

    @Test
    void aCurriculumInTheCondensedFormGivesItsSetsAndAimsUnderItsOwnVersion() {
        Report report = read("XYZ03-02.json", """
                {"kode":"XYZ03-02","tittel":"Prøveplan","spraak":"nob","fastsatt":"2021-06-25","gyldigFra":"2022-08-01",
                 "kompetansemaalsett":[{"kode":"KV1","tittel":"Drift","trinn":["Vg3"],
                   "maal":[{"kode":"KM1","tekst":"kunne noe"},{"kode":"KM2","tekst":"kunne mer"}]}]}
                """);

        assertThat(report.problems()).isEmpty();
        Catalogue said = kept.getFirst();
        assertThat(said.curricula()).extracting(Curriculum::code).containsExactly("XYZ03-02");
        assertThat(said.sets().getFirst().aims()).containsExactly("KM1", "KM2");
        assertThat(said.sets().getFirst().level()).isEqualTo("Vg3");
        assertThat(said.aims())
                .extracting(Aim::id)
                .containsExactly(new AimId("grep", "KM1", "XYZ03-02"), new AimId("grep", "KM2", "XYZ03-02"));
        assertThat(said.aims().getFirst().texts().in("nb").language()).isEqualTo("nb");
        assertThat(said.curricula().getFirst().validity().isValidOn(LocalDate.of(2022, 7, 31)))
                .isFalse();
        assertThat(said.curricula().getFirst().validity().isValidOn(LocalDate.of(2022, 8, 1)))
                .isTrue();
    }

    @Test
    void aTextWithoutANamedLanguageIsOnlyCalledNorwegianUnlessAnotherSaysTheSame() {
        read("KM7.json", aim("KM7", text("default", "gjere noko"), text("nno", "gjere noko"), text("eng", "do it")));
        read("KM8.json", aim("KM8", text("default", "gjøre noe")));

        assertThat(kept.get(0).aims().getFirst().texts().all())
                .extracting("language")
                .containsExactly("nn", "en");
        assertThat(kept.get(1).aims().getFirst().texts().all())
                .extracting("language")
                .containsExactly("no");
    }

    @Test
    void anExpiredAimIsKeptAsExpired() {
        read("KM9.json", aim("KM9", text("nob", "gjøre noe")).replace("status_publisert", "status_utgaatt"));

        assertThat(kept.getFirst().aims().getFirst().isValidOn(LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    @Test
    void aDumpIsReadDocumentByDocumentAndTellsHowFarItHasCome() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("kompetansemaal/KM1.json", bytes(aim("KM1", text("nob", "en"))));
        parts.put("kompetansemaal/KM2.json", bytes("{\"kode\":\"KM2\", \"tittel\":"));
        parts.put(
                "verb/VERB1.json",
                bytes("{\"kode\":\"VERB1\",\"grep-type\":\"http://psi.udir.no/ontologi/kl06/verb\"}"));
        parts.put("readme.txt", bytes("hello"));
        parts.put("kompetansemaal/KM3.json", bytes(aim("KM3", text("nob", "tre"))));

        Report report = read("dump.zip", zip(parts), Limits.WIDE);

        assertThat(kept).extracting(each -> each.aims().getFirst().id().code()).containsExactly("KM1", "KM3");
        assertThat(report.progress().documents()).isEqualTo(4);
        assertThat(report.progress().broken()).isEqualTo(1);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("kompetansemaal/KM2.json");
            assertThat(problem.toString()).contains("broken").contains("1:");
        });
        assertThat(heard).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aBombOfZerosIsStoppedAtTheLimitAndTheOthersAreStillRead() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("bomb.json", new byte[40 << 20]);
        parts.put("KM3.json", bytes(aim("KM3", text("nob", "tre"))));
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(100_000);

        Report one = read("dump.zip", bomb, new Limits(100, 1 << 20, 1L << 30, 10));
        kept.clear();
        Report all = read("dump.zip", bomb, new Limits(100, 1 << 20, 4L << 20, 10));

        assertThat(one.isWhole()).isFalse();
        assertThat(one.problems().toString()).contains("bomb.json").contains("more than 1");
        assertThat(all.isWhole()).isFalse();
        assertThat(all.progress().bytes()).isLessThan(6L << 20);
        assertThat(kept).isEmpty();
    }

    @Test
    void aDumpThatWasCutOffGivesWhatCameBefore() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 1; i <= 50; i++) {
            parts.put("KM" + i + ".json", bytes(aim("KM" + i, text("nob", "mål " + i))));
        }
        byte[] whole = zip(parts);

        Report report = read("dump.zip", java.util.Arrays.copyOf(whole, whole.length / 3), Limits.WIDE);

        assertThat(kept).isNotEmpty().hasSizeLessThan(50);
        assertThat(report.isWhole()).isFalse();
    }

    @Test
    void whateverIsBrokenTheDoorHolds() throws IOException {
        byte[] good = zip(Map.of("KM1.json", bytes(aim("KM1", text("nob", "en")))));
        byte[] plain = bytes(aim("KM1", text("nob", "en")));
        for (int seed = 1; seed <= 3000; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            byte[] broken = (seed % 2 == 0 ? good : plain).clone();
            for (int n = 1 + chance.nextInt(4); n > 0; n--) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
            }

            Report report = read("x", broken, Limits.WIDE);

            assertThat(report.problems()).as("seed %d", seed).allMatch(problem -> problem.line() >= 1);
        }
    }

    @Test
    void skillsOfEscoKeepTheirAddressAsTheirCode() {
        Report report = read("skills_no.csv", """
                conceptType,conceptUri,preferredLabel,status
                KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1f1d2ff8,"operere, ""riktig""
                og rolig",released
                KnowledgeSkillCompetence,,uten adresse,released
                """);

        assertThat(kept.getFirst().aims()).singleElement().satisfies(aim -> {
            assertThat(aim.id()).isEqualTo(new AimId("esco", "1f1d2ff8", ""));
            assertThat(aim.texts().all().getFirst().language()).isEqualTo("no");
            assertThat(aim.texts().all().getFirst().text()).isEqualTo("operere, \"riktig\"\nog rolig");
        });
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
    }

    @Test
    void theShippedMachineAuthorisationsComeInByTheSameDoor() {
        List<Catalogue> shipped = ShippedAims.catalogues();

        assertThat(shipped).singleElement().satisfies(said -> {
            assertThat(said.curricula()).extracting(Curriculum::code).containsExactly("hall-1");
            assertThat(said.aims()).extracting(aim -> aim.id().framework()).containsOnly("machine");
            assertThat(said.aims())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(aim -> assertThat(aim.texts().all()).hasSize(2));
        });
    }

    @Test
    void theSamplesOfGrepGiveTheirAims() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SAMPLES), "The curricula are not beside this project; their import is not tried.");
        int aims = 0;
        try (var files = Files.list(SAMPLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                kept.clear();
                Report report = read(file.getFileName().toString(), Files.readAllBytes(file), Limits.WIDE);
                assertThat(report.problems()).as(file.toString()).isEmpty();
                assertThat(kept).as(file.toString()).hasSize(1);
                aims += kept.getFirst().aims().size();
                assertThat(kept.getFirst().aims())
                        .allSatisfy(aim -> assertThat(aim.id().version()).isNotEmpty());
            }
        }
        assertThat(aims).isGreaterThan(100);
        kept.clear();
        read("TMF03-02.json", Files.readAllBytes(SAMPLES.resolve("TMF03-02.json")), Limits.WIDE);
        Curriculum carpenter = kept.getFirst().curricula().getFirst();
        assertThat(carpenter.titles().all().getFirst().language()).isEqualTo("nn");
        assertThat(carpenter.validity().until()).contains(LocalDate.of(2025, 8, 1));
        assertThat(carpenter.validity().replacedBy()).containsExactly("TMF3-03");
        assertThat(kept.getFirst().mentions().sets()).extracting("code").containsExactly("KV60");
    }

    private Report read(String name, String text) {
        return read(name, bytes(text), Limits.WIDE);
    }

    private Report read(String name, byte[] bytes, Limits limits) {
        try {
            return CurriculumImport.read(
                    name,
                    new ByteArrayInputStream(bytes),
                    limits,
                    kept::add,
                    progress -> heard.add(progress.documents()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String text(String language, String text) {
        return "{\"spraak\":\"%s\",\"verdi\":\"%s\"}".formatted(language, text);
    }

    private static String aim(String code, String... texts) {
        return """
                {"kode":"%s","grep-type":"http://psi.udir.no/ontologi/kl06/kompetansemaal_lk20",
                 "status":"http://psi.udir.no/kl06/status_publisert","tittel":{"tekst":[%s]},
                 "tilhoerer-laereplan":{"kode":"XYZ03-02"},"tilhoerer-kompetansemaalsett":{"kode":"KV1"},"rekkefoelge":1}
                """.formatted(code, String.join(",", texts));
    }
}
