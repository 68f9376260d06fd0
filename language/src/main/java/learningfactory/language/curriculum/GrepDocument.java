package learningfactory.language.curriculum;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.Validity;

/// A document of Grep: a curriculum, an aim set or an aim, in the structure of the REST API v201906, or a
/// curriculum in the condensed form with all its aims.
///
/// The version of an aim is the code of its curriculum, which carries its own version (`PRT03-02`). Which
/// language `default` is, the document says somewhere or nowhere; then it is `no`.
final class GrepDocument {
    static final String FRAMEWORK = "grep";

    private static final Pattern CODE = Pattern.compile("[A-ZÆØÅ0-9][A-ZÆØÅa-zæøå0-9_-]{0,39}");

    private final String source;
    private final Json root;
    private final String language;

    private GrepDocument(String source, Json root) {
        this.source = source;
        this.root = root;
        this.language = tag(root.find("spraak")
                .orElse(root.at("fastsettelsesinformasjon")
                        .at("fastsatt-spraak")
                        .text("kode")));
    }

    /// What the document says; empty when it is about something else (subjects, years, verbs), as most of a
    /// dump is.
    static Catalogue read(String source, Json root) {
        return new GrepDocument(source, root).read();
    }

    private Catalogue read() {
        String type = root.text("grep-type");
        boolean isCode = CODE.matcher(root.text("kode")).matches();
        if (!isCode) {
            return nothing();
        }
        if (root.at("kompetansemaalsett") instanceof Json.Items && type.isEmpty()) {
            return condensed();
        }
        return switch (type.substring(type.lastIndexOf('/') + 1)) {
            case "laereplan_lk20", "laereplan" ->
                new Catalogue(
                        source, List.of(curriculum()), List.of(), List.of(), new Catalogue.Mentions(sets(), List.of()));
            case "kompetansemaalsett_lk20", "kompetansemaalsett" -> set();
            case "kompetansemaal_lk20", "kompetansemaal" ->
                new Catalogue(
                        source,
                        List.of(),
                        List.of(),
                        List.of(aim(root, plan(), setCode(), 0)),
                        Catalogue.Mentions.NONE);
            default -> nothing();
        };
    }

    private Catalogue nothing() {
        return new Catalogue(source, List.of(), List.of(), List.of(), Catalogue.Mentions.NONE);
    }

    private Curriculum curriculum() {
        return new Curriculum(FRAMEWORK, root.text("kode"), texts(root), validity(root), root.text("sist-endret"));
    }

    /// A curriculum names its sets; their aims stand in documents of their own.
    private List<AimSet> sets() {
        return root.at("kompetansemaal-kapittel").at("kompetansemaalsett").items().stream()
                .filter(GrepDocument::hasCode)
                .map(set -> new AimSet(FRAMEWORK, root.text("kode"), set.text("kode"), texts(set), "", List.of()))
                .toList();
    }

    private Catalogue set() {
        List<Aim> aims = new ArrayList<>();
        for (Json each : root.at("kompetansemaal").items()) {
            if (hasCode(each)) {
                aims.add(aim(each, plan(), root.text("kode"), aims.size() + 1));
            }
        }
        return new Catalogue(
                source,
                List.of(),
                List.of(new AimSet(
                        FRAMEWORK,
                        plan(),
                        root.text("kode"),
                        texts(root),
                        root.at("etter-aarstrinn").items().stream()
                                .map(year -> year.text("tittel"))
                                .findFirst()
                                .orElse(""),
                        codes(aims))),
                List.of(),
                new Catalogue.Mentions(List.of(), aims));
    }

    private Catalogue condensed() {
        String plan = root.text("kode");
        List<AimSet> sets = new ArrayList<>();
        List<Aim> aims = new ArrayList<>();
        for (Json set : root.at("kompetansemaalsett").items()) {
            if (hasCode(set)) {
                List<Aim> own = new ArrayList<>();
                for (Json each : set.at("maal").items()) {
                    if (hasCode(each)) {
                        own.add(aim(each, plan, set.text("kode"), own.size() + 1));
                    }
                }
                String level = set.at("trinn").items().stream()
                        .map(Json::asText)
                        .findFirst()
                        .orElse("");
                sets.add(new AimSet(FRAMEWORK, plan, set.text("kode"), texts(set), level, codes(own)));
                aims.addAll(own);
            }
        }
        Curriculum curriculum = new Curriculum(FRAMEWORK, plan, texts(root), validity(root), root.text("fastsatt"));
        return new Catalogue(source, List.of(curriculum), sets, aims, Catalogue.Mentions.NONE);
    }

    private Aim aim(Json each, String plan, String set, int order) {
        int place = order > 0 ? order : number(each.text("rekkefoelge"));
        return new Aim(
                new AimId(FRAMEWORK, each.text("kode"), plan),
                texts(each),
                set,
                place,
                validity(each),
                each.at("samme-som").items().stream()
                        .map(same -> same.at("referanse").text("kode"))
                        .filter(code -> CODE.matcher(code).matches())
                        .toList());
    }

    private String plan() {
        String code = root.at("tilhoerer-laereplan").text("kode");
        return CODE.matcher(code).matches() ? code : "";
    }

    private String setCode() {
        String code = root.at("tilhoerer-kompetansemaalsett").text("kode");
        return CODE.matcher(code).matches() ? code : "";
    }

    private static List<String> codes(List<Aim> aims) {
        return aims.stream().map(aim -> aim.id().code()).toList();
    }

    private static boolean hasCode(Json json) {
        return CODE.matcher(json.text("kode")).matches();
    }

    /// The title in its languages. The full form has `tittel.tekst[]`, a reference a plain `tittel`, a
    /// condensed aim `tekst`. `default` is named by the language that says the same, else by the document.
    private AdoptedTexts texts(Json json) {
        Json title = json.at("tittel");
        String plain = title.asText().isEmpty() ? json.text("tekst") : title.asText();
        if (!plain.isEmpty()) {
            return AdoptedTexts.of(language, plain);
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Json each : title.at("tekst").items()) {
            each.find("verdi").ifPresent(text -> byLanguage.putIfAbsent(each.text("spraak"), text));
        }
        String first = Optional.ofNullable(byLanguage.remove("default")).orElse("");
        List<AdoptedText> texts = new ArrayList<>();
        if (!first.isEmpty() && !byLanguage.containsValue(first)) {
            texts.add(new AdoptedText(language, first));
        }
        byLanguage.forEach(
                (named, text) -> texts.add(text.equals(first) ? 0 : texts.size(), new AdoptedText(tag(named), text)));
        return texts.isEmpty() ? AdoptedTexts.of(language, json.text("kode")) : new AdoptedTexts(texts);
    }

    private static Validity validity(Json json) {
        Json period = json.at("gyldighetsperiode") instanceof Json.Table table ? table : json.at("gyldighet");
        Optional<LocalDate> from = day(period, "gyldig-fra");
        String status = json.text("status");
        return new Validity(
                from.or(() -> date(json.text("gyldigFra"))),
                day(period, "gyldig-til").or(() -> date(json.text("gyldigTil"))),
                !status.isEmpty() && !status.endsWith("status_publisert") && !status.endsWith("status_under_arbeid"),
                json.at("erstattes-av").items().stream()
                        .map(next -> next.text("kode"))
                        .filter(code -> CODE.matcher(code).matches())
                        .toList());
    }

    private static Optional<LocalDate> day(Json period, String name) {
        Json when = period.at(name);
        return date(when instanceof Json.Table ? when.text("dato") : when.asText());
    }

    private static Optional<LocalDate> date(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /// Grep's word for a language as a tag of BCP 47.
    private static String tag(String grep) {
        return switch (grep) {
            case "nob" -> "nb";
            case "nno" -> "nn";
            case "eng" -> "en";
            case "sme" -> "se";
            case "sma" -> "sma";
            case "smj" -> "smj";
            default -> "no";
        };
    }
}
