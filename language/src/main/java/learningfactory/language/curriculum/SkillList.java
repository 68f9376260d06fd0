package learningfactory.language.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.Validity;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;

/// Lists of aims as CSV: the skills of ESCO as they are downloaded there (`conceptUri`, `preferredLabel`),
/// and lists of our own with the columns `framework`, `list`, `code`, `nb`, `en`, such as the machine
/// authorisations of a hall.
final class SkillList {
    private final String source;
    private final List<Csv.Row> rows;
    private final List<String> header;
    private final Problems problems;

    private SkillList(String source, List<Csv.Row> rows, Problems problems) {
        this.source = source;
        this.rows = rows.subList(1, rows.size());
        this.header = rows.getFirst().cells().stream().map(String::strip).toList();
        this.problems = problems;
    }

    /// What the list says; nothing and a problem when it is no list of aims.
    static Optional<Catalogue> read(String source, String text, Problems problems) {
        List<Csv.Row> rows = Csv.rows(text);
        if (rows.isEmpty()) {
            problems.error(Spot.START, "the list is empty", "a line of column names", "");
            return Optional.empty();
        }
        SkillList list = new SkillList(source, rows, problems);
        if (list.header.contains("conceptUri") && list.header.contains("preferredLabel")) {
            return Optional.of(list.esco());
        }
        if (list.header.contains("framework") && list.header.contains("code")) {
            return Optional.of(list.own());
        }
        problems.error(
                Spot.START,
                "the columns are " + Problems.someOf(list.header),
                "conceptUri and preferredLabel (ESCO), or framework, list, code, nb, en",
                "this is another file?");
        return Optional.empty();
    }

    /// ESCO writes the language into the name of the file, `skills_no.csv`.
    private Catalogue esco() {
        String language = language();
        List<Aim> aims = new ArrayList<>();
        for (Csv.Row row : rows) {
            String uri = cell(row, "conceptUri");
            String label = cell(row, "preferredLabel");
            String code = uri.substring(uri.lastIndexOf('/') + 1);
            if (code.isEmpty() || label.isEmpty() || code.length() > 80) {
                problems.warning(new Spot(row.line(), 1, 0, 0), "the skill has no address or no label", "both", "");
                continue;
            }
            String status = cell(row, "status");
            aims.add(new Aim(
                    new AimId("esco", code, ""),
                    AdoptedTexts.of(language, label),
                    "",
                    0,
                    new Validity(
                            Optional.empty(),
                            Optional.empty(),
                            !status.isEmpty() && !status.equals("released"),
                            List.of()),
                    List.of()));
        }
        return new Catalogue(source, List.of(), List.of(), aims, Catalogue.Mentions.NONE);
    }

    private String language() {
        String name = source.substring(source.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int line = name.lastIndexOf('_');
        String tag = line < 0 ? "" : name.substring(line + 1).replaceAll("\\.csv$", "");
        return tag.matches("[a-z]{2,3}") ? tag : "en";
    }

    private Catalogue own() {
        List<Curriculum> lists = new ArrayList<>();
        List<AimSet> sets = new ArrayList<>();
        List<Aim> aims = new ArrayList<>();
        for (Csv.Row row : rows) {
            Optional<Aim> aim = ownAim(row, aims);
            aim.ifPresent(aims::add);
        }
        for (Aim aim : aims) {
            boolean isKnown = lists.stream()
                    .anyMatch(list -> list.code().equals(aim.id().version())
                            && list.framework().equals(aim.id().framework()));
            if (!isKnown && !aim.id().version().isEmpty()) {
                lists.add(list(aim.id()));
                sets.add(set(aim.id(), aims));
            }
        }
        return new Catalogue(source, lists, sets, aims, Catalogue.Mentions.NONE);
    }

    private Optional<Aim> ownAim(Csv.Row row, List<Aim> before) {
        String framework = cell(row, "framework");
        String code = cell(row, "code");
        List<AdoptedText> texts = new ArrayList<>();
        for (String language : List.of("nb", "nn", "en")) {
            String text = cell(row, language);
            if (!text.isEmpty()) {
                texts.add(new AdoptedText(language, text));
            }
        }
        boolean isWhole = framework.matches("[a-z][a-z0-9-]{0,39}")
                && code.matches("[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9._-]{0,79}")
                && !texts.isEmpty();
        if (!isWhole) {
            problems.warning(
                    new Spot(row.line(), 1, 0, 0),
                    "the row (%s, %s) is no aim".formatted(framework, code),
                    "a framework, a code and a text in nb, nn or en",
                    "");
            return Optional.empty();
        }
        AimId id = new AimId(framework, code, cell(row, "list"));
        int order = 1
                + (int) before.stream()
                        .filter(aim -> aim.id().version().equals(id.version()))
                        .count();
        return Optional.of(new Aim(id, new AdoptedTexts(texts), id.version(), order, Validity.OPEN, List.of()));
    }

    private static Curriculum list(AimId first) {
        return new Curriculum(
                first.framework(), first.version(), AdoptedTexts.of("no", first.version()), Validity.OPEN, "");
    }

    private static AimSet set(AimId first, List<Aim> aims) {
        return new AimSet(
                first.framework(),
                first.version(),
                first.version(),
                AdoptedTexts.of("no", first.version()),
                "",
                aims.stream()
                        .filter(aim -> aim.id().version().equals(first.version()))
                        .map(aim -> aim.id().code())
                        .toList());
    }

    private String cell(Csv.Row row, String column) {
        return row.cell(header.indexOf(column));
    }
}
