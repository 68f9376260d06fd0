package learningfactory.web.openid;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The administrator's file of OpenID providers. One section each, in the order of the buttons:
///
///     [feide]
///     name        = Feide
///     issuer      = https://auth.dataporten.no
///     client      = 00000000-0000-0000-0000-000000000000
///     secret-file = feide.secret
///
/// A secret never stands in the file itself, so that the file may be shown to others.
public final class ProviderFile {

    /// Found without being named when it lies in the folder of everything that is kept.
    public static final String NAME = "openid.conf";

    private static final List<String> KEYS = List.of(
            "name",
            "issuer",
            "client",
            "secret-file",
            "secret-environment",
            "scopes",
            "levels",
            "subject",
            "newcomers");
    private static final Pattern SECTION = Pattern.compile("\\[(.*)]");
    private static final Pattern ENTRY = Pattern.compile("([^=\\s]+)\\s*=\\s*(.*)");

    private final Path file;
    private final UnaryOperator<@Nullable String> environment;

    private ProviderFile(Path file, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /// The file is wrong; the words say in which line, why, and what to try.
    public static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Words words;

        Wrong(Words words) {
            super(words.en());
            this.words = words;
        }

        /// What is wrong.
        public Words words() {
            return words;
        }
    }

    private record Value(String text, int line) {}

    private record Section(String id, int line, Map<String, Value> values) {}

    /// Reads it.
    ///
    /// @param environment the value of an environment variable, null when it is not set
    /// @throws Wrong when something in it is
    public static List<Provider> read(Path file, UnaryOperator<@Nullable String> environment) {
        ProviderFile reading = new ProviderFile(file, environment);
        return reading.sections().stream().map(reading::provider).toList();
    }

    private List<Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        Section current = null;
        int number = 0;
        for (String raw : lines()) {
            number++;
            String line = raw.strip();
            Matcher section = SECTION.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (section.matches()) {
                current = begun(section.group(1).strip(), number, sections);
            } else if (current != null && entry.matches()) {
                put(entry.group(1), new Value(entry.group(2).strip(), number), current);
            } else {
                throw wrong(
                        number,
                        "«%s» leses ikke.\nKanskje mangler en seksjon som [feide] over, eller et likhetstegn."
                                .formatted(line),
                        "“%s” cannot be read.\nMaybe a section such as [feide] is missing above it, or an equals sign."
                                .formatted(line));
            }
        }
        if (sections.isEmpty()) {
            throw wrong(
                    number,
                    "Her er ingen tilbyder.\nKanskje begynn med en seksjon som [feide].",
                    "There is no provider here.\nMaybe begin with a section such as [feide].");
        }
        return List.copyOf(sections.values());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new Wrong(new Words(
                    "OpenID-filen (%s) kan ikke leses: %s.%nKanskje er navnet skrevet feil, eller filen er ikke i UTF-8."
                            .formatted(file, unreadable),
                    "The OpenID file (%s) cannot be read: %s.%nMaybe its name is misspelt, or it is not in UTF-8."
                            .formatted(file, unreadable)));
        }
    }

    private Section begun(String id, int line, Map<String, Section> sections) {
        if (!id.matches(Provider.ID_FORM)) {
            throw wrong(
                    line,
                    "Navnet på seksjonen (%s) må være små bokstaver, sifre og bindestreker.\nKanskje [entra]."
                            .formatted(id),
                    "The section's name (%s) must be small letters, digits and hyphens.\nMaybe [entra].".formatted(id));
        }
        Section section = new Section(id, line, new LinkedHashMap<>());
        if (sections.put(id, section) != null) {
            throw wrong(
                    line,
                    "Seksjonen (%s) står to ganger.\nKanskje gi den ene et annet navn.".formatted(id),
                    "The section (%s) stands here twice.\nMaybe give one another name.".formatted(id));
        }
        return section;
    }

    private void put(String key, Value value, Section section) {
        if (key.equals("secret")) {
            throw wrong(
                    value.line(),
                    "En hemmelighet skal ikke stå i denne filen.\nKanskje legg den i en egen fil (secret-file) eller i"
                            + " en miljøvariabel (secret-environment).",
                    "A secret does not stand in this file.\nMaybe put it into a file of its own (secret-file) or into"
                            + " an environment variable (secret-environment).");
        }
        if (!KEYS.contains(key)) {
            throw wrong(
                    value.line(),
                    "Ordet «%s» er ukjent.\nKanskje et av disse: %s.".formatted(key, String.join(", ", KEYS)),
                    "The word “%s” is not known.\nMaybe one of these: %s.".formatted(key, String.join(", ", KEYS)));
        }
        if (value.text().isEmpty()) {
            throw wrong(
                    value.line(),
                    "«%s» er tom.\nKanskje fjern linjen.".formatted(key),
                    "“%s” is empty.\nMaybe take the line away.".formatted(key));
        }
        if (section.values().put(key, value) != null) {
            throw wrong(
                    value.line(),
                    "«%s» står to ganger i [%s].\nKanskje fjern den ene.".formatted(key, section.id()),
                    "“%s” stands twice in [%s].\nMaybe take one away.".formatted(key, section.id()));
        }
    }

    private Provider provider(Section section) {
        Optional<OrganisationId> newcomers = find(section, "newcomers").map(this::organisation);
        List<String> usual = newcomers.isPresent() ? List.of("openid", "profile") : List.of("openid");
        List<String> scopes = find(section, "scopes").map(this::scopes).orElse(usual);
        String name = needed(section, "name").text();
        if (name.length() > 40) {
            throw wrong(
                    needed(section, "name").line(),
                    "Navnet har over 40 tegn.\nKanskje er en forkortelse nok.",
                    "The name has more than 40 characters.\nMaybe an abbreviation will do.");
        }
        return new Provider(
                section.id(),
                name,
                new Provider.Client(
                        issuer(needed(section, "issuer")),
                        needed(section, "client").text(),
                        secret(section)),
                scopes,
                find(section, "levels").map(value -> words(value.text())).orElse(List.of()),
                find(section, "subject").map(this::subject).orElse("sub"),
                newcomers);
    }

    private static Optional<Value> find(Section section, String key) {
        return Optional.ofNullable(section.values().get(key));
    }

    private Value needed(Section section, String key) {
        return find(section, key)
                .orElseThrow(() -> wrong(
                        section.line(),
                        "[%s] mangler «%s».\nKanskje legg til en linje: %s = …".formatted(section.id(), key, key),
                        "[%s] lacks “%s”.\nMaybe add a line: %s = …".formatted(section.id(), key, key)));
    }

    private String issuer(Value value) {
        try {
            URI uri = URI.create(value.text());
            boolean isHere = List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
            boolean isSafe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isHere);
            if (isSafe && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return value.text();
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw wrong(
                value.line(),
                "Utstederen (%s) må være en https-adresse.\nKanskje https://auth.dataporten.no."
                        .formatted(value.text()),
                "The issuer (%s) must be an https address.\nMaybe https://auth.dataporten.no.".formatted(value.text()));
    }

    private String secret(Section section) {
        Optional<Value> inFile = find(section, "secret-file");
        Optional<Value> inEnvironment = find(section, "secret-environment");
        if (inFile.isPresent() == inEnvironment.isPresent()) {
            throw wrong(
                    section.line(),
                    "[%s] må ha enten «secret-file» eller «secret-environment».\nKanskje: secret-file = %s.secret"
                            .formatted(section.id(), section.id()),
                    "[%s] must have either “secret-file” or “secret-environment”.\nMaybe: secret-file = %s.secret"
                            .formatted(section.id(), section.id()));
        }
        return inFile.map(this::secretInFile).orElseGet(() -> secretInEnvironment(inEnvironment.orElseThrow()));
    }

    /// A name that is not absolute is looked for beside this file.
    private String secretInFile(Value value) {
        Path place = file.toAbsolutePath().resolveSibling(value.text());
        try {
            String secret = Files.readString(place, StandardCharsets.UTF_8).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException unreadable) {
            // said below
        }
        throw wrong(
                value.line(),
                "Filen med hemmeligheten (%s) kan ikke leses, eller er tom.\nKanskje mangler leserett for den som kjører serveren."
                        .formatted(place),
                "The file of the secret (%s) cannot be read, or is empty.\nMaybe whoever runs the server may not read it."
                        .formatted(place));
    }

    private String secretInEnvironment(Value value) {
        String secret = environment.apply(value.text());
        if (secret == null || secret.isBlank()) {
            throw wrong(
                    value.line(),
                    "Miljøvariabelen (%s) er ikke satt.\nKanskje er den satt for en annen bruker."
                            .formatted(value.text()),
                    "The environment variable (%s) is not set.\nMaybe it is set for another user."
                            .formatted(value.text()));
        }
        return secret.strip();
    }

    private List<String> scopes(Value value) {
        List<String> scopes = words(value.text());
        if (!scopes.contains("openid")) {
            throw wrong(
                    value.line(),
                    "«openid» mangler blant scopes (%s).\nKanskje: scopes = openid".formatted(value.text()),
                    "“openid” is missing among the scopes (%s).\nMaybe: scopes = openid".formatted(value.text()));
        }
        return scopes;
    }

    /// What names a person is kept for as long as the account is; a national identity number is not kept.
    private String subject(Value value) {
        if (!List.of("sub", "oid").contains(value.text())) {
            throw wrong(
                    value.line(),
                    "Personen kan kjennes igjen ved «sub» eller «oid», ikke ved «%s».\nKanskje fjern linjen: da gjelder «sub»."
                            .formatted(value.text()),
                    "A person is known by “sub” or “oid”, not by “%s”.\nMaybe take the line away: then “sub” holds."
                            .formatted(value.text()));
        }
        return value.text();
    }

    private OrganisationId organisation(Value value) {
        return OrganisationId.find(value.text())
                .orElseThrow(() -> wrong(
                        value.line(),
                        "«%s» kan ikke være en organisasjon.\nKanskje hall, eller id-en i adressen til organisasjonen."
                                .formatted(value.text()),
                        "“%s” cannot be an organisation.\nMaybe hall, or the id in the organisation's address."
                                .formatted(value.text())));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private Wrong wrong(int line, String nb, String en) {
        return new Wrong(new Words(
                "OpenID-filen (%s, linje %d): %s".formatted(file, line, nb),
                "The OpenID file (%s, line %d): %s".formatted(file, line, en)));
    }
}
