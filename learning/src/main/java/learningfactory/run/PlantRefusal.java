package learningfactory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningfactory.factory.plant.Labels;
import learningfactory.words.Words;

/// Says in two languages why the plant refuses a command. The plant itself speaks English only, to anyone.
final class PlantRefusal {
    /// What the plant says, and the same in bokmål; a test holds the first column against the plant's own
    /// sentences.
    private static final String[][] SENTENCES = {
        {"There is no alarm %s; the plant has %s.", "Det finnes ingen alarm %s; anlegget har %s."},
        {"The alarm (%s) has nothing to acknowledge; it is %s.", "Alarmen (%s) har ingenting å kvittere for; den er %s."
        },
        {"The alarm (%s) cannot be shelved for %s µs; it is %s.", "Alarmen (%s) kan ikke utsettes %s µs; den er %s."},
        {"The alarm (%s) is not on the shelf; it is %s.", "Alarmen (%s) er ikke utsatt; den er %s."},
        {"There is no station (%s).\nMaybe one of %s.", "Det finnes ingen stasjon (%s). Kanskje en av %s."},
        {"The station (%s) has units 1 to %s, not %s.", "Stasjonen (%s) har enhet 1 til %s, ikke %s."},
        {
            "The emergency stop is pressed; release it before %s of %s.",
            "Nødstoppen er trykket inn; slipp den før du gir %s til %s."
        },
        {
            "%s has no fault that waits for a repairer; it is %s.",
            "%s har ingen feil som venter på reparatør; den er: %s."
        },
        {
            "%s has a fault that still stands (%s).\nMaybe have it repaired first.",
            "%s har en feil som fortsatt står (%s). Kanskje få den reparert først."
        },
        {"%s has no tool that is changed.", "%s har ikke noe verktøy som byttes."},
        {"%s knows no maintenance called (%s).", "%s kjenner ikke vedlikeholdet (%s)."},
        {
            "Nothing ever waits in front of %s, so there is nothing to choose.\nMaybe put a buffer there.",
            "Ingenting venter noen gang foran %s, så det er ingenting å velge mellom."
        },
        {
            "The parameter (%s) may lie between %s and %s, not at %s.",
            "Verdien (%s) kan ligge mellom %s og %s, ikke på %s."
        },
        {"There is no parameter (%s) that may be changed.", "Det finnes ingen verdi (%s) som kan endres."},
        {
            "There is no buffer (%s) to set parts aside from.",
            "Det finnes ikke noe mellomlager (%s) å sette deler til side fra."
        },
        {
            "The buffer (%s) is empty; there is nothing to set aside.",
            "Mellomlageret (%s) er tomt; det er ingenting å sette til side."
        },
        {"The emergency stop is already pressed.", "Nødstoppen er alt trykket inn."},
        {"The emergency stop is not pressed.", "Nødstoppen er ikke trykket inn."},
        {"%s is locked out already.", "%s er alt låst ut."},
        {
            "%s is %s; it must be stopped before it can be locked out.\nMaybe stop it first.",
            "%s er: %s. Den må stoppes før den kan låses ut. Kanskje stopp den først."
        },
        {"%s is not locked out.", "%s er ikke låst ut."},
        {
            "A time of %s µs is none that lies ahead; it must be more than zero and at most %s µs.",
            "%s µs er ingen tid som ligger foran oss; den må være mer enn null og høyst %s µs."
        },
        {
            "%s is in the PackML state %s (%s); %s is not possible there.",
            "%s er i PackML-tilstanden %s (%s); der går det ikke an å gi %s."
        },
        {"%s is locked out; %s waits until the lock is taken off.", "%s er låst ut; %s må vente til låsen er tatt av."},
        {
            "%s rests by plan (%s), not by an order; it goes on by itself.",
            "%s hviler etter planen (%s), ikke etter ordre; den går videre av seg selv."
        },
        {
            "%s is held by itself (%s), not by an order; it goes on when the cause is gone.",
            "%s er holdt av seg selv (%s), ikke etter ordre; den går videre når årsaken er borte."
        },
        {
            "%s waits by itself (%s), not by an order; it goes on when it can.",
            "%s venter av seg selv (%s), ikke etter ordre; den går videre når den kan."
        },
        {"There is no crew (%s).", "Det finnes ikke noe lag (%s)."},
        {"The crew (%s) has persons 1 to %s, not %s.", "Laget (%s) har person 1 til %s, ikke %s."},
        {
            "Nobody in the crew (%s) is qualified as (%s); they hold %s.",
            "Ingen i laget (%s) er kvalifisert som (%s); de er %s."
        },
        {
            "Person %s of the crew (%s) is away already.\nMaybe call in first.",
            "Person %s i laget (%s) er alt borte. Kanskje kall inn først."
        },
        {"Person %s of the crew (%s) is there already.", "Person %s i laget (%s) er her alt."},
        {
            "The crew (%s) is off shift; person %s comes with the next one.",
            "Laget (%s) har fri; person %s kommer med neste skift."
        },
        {"%s has no failure mode (%s).", "%s har ingen feilmodus (%s)."},
        {"%s has already failed (%s).", "%s har alt sviktet (%s)."},
        {
            "Nobody comes to %s for (%s) without an order as it is.",
            "Det kommer uansett ingen til %s for (%s) uten ordre."
        },
        {"%s has no tool that wears.", "%s har ikke noe verktøy som slites."},
        {
            "A tool is worn between 0 (new) and 1 (end of its life), not %s; %s keeps the one it has.",
            "Et verktøy er slitt mellom 0 (nytt) og 1 (utslitt), ikke %s; %s beholder det den har."
        },
        {"A gauge cannot read %s too high.", "En måler kan ikke vise %s for høyt."},
        {"%s does not measure (%s), so it cannot misread it.", "%s måler ikke (%s) og kan derfor ikke måle det feil."},
        {"%s inspects nothing.", "%s kontrollerer ingenting."},
        {
            "%s inspects nothing, so there is nothing to calibrate.",
            "%s kontrollerer ingenting, så det er ingenting å kalibrere."
        },
        {"A process cannot move by %s.", "En prosess kan ikke flytte seg %s."},
        {
            "%s does not make (%s), so its process cannot be disturbed there.",
            "%s lager ikke (%s), så prosessen kan ikke forstyrres der."
        },
        {"%s makes no characteristic that could be adjusted.", "%s lager ingen egenskap som kan justeres."},
        {
            "The source (%s) is stopped already.\nMaybe resume it first.",
            "Kilden (%s) er alt stoppet. Kanskje sett den i gang først."
        },
        {"The source (%s) is not stopped.", "Kilden (%s) er ikke stoppet."},
        {
            "The source (%s) is no supplier; what it brings cannot be ordered.",
            "Kilden (%s) er ingen leverandør; det den bringer, kan ikke bestilles."
        },
        {"The source (%s) does not bring (%s).", "Kilden (%s) bringer ikke (%s)."},
        {"An order has 1 to %s pieces, not %s.", "En bestilling har 1 til %s deler, ikke %s."},
        {"There is no source (%s).", "Det finnes ingen kilde (%s)."},
    };

    /// @param said matches the plant's sentence and catches its values
    private record Sentence(Pattern said, String nb, String en) {}

    private static final List<Sentence> ALL = sentences();
    private static final Pattern STATE = Pattern.compile("[A-Z][A-Z_]{2,}");

    private PlantRefusal() {}

    private static List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        for (String[] pair : SENTENCES) {
            StringBuilder pattern = new StringBuilder();
            for (String piece : pair[0].split("%s", -1)) {
                pattern.append(Pattern.quote(piece)).append("(.*)");
            }
            pattern.setLength(pattern.length() - "(.*)".length());
            all.add(new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), pair[1], pair[0]));
        }
        return List.copyOf(all);
    }

    /// The reason in both languages. A sentence that is not known stays English in both.
    static Words words(String english) {
        return words(english, Labels.NONE);
    }

    /// The same, the parts of the plant called as people call them.
    static Words words(String english, Labels labels) {
        for (Sentence sentence : ALL) {
            Matcher matcher = sentence.said().matcher(english);
            if (matcher.matches()) {
                return new Words(
                        filled(sentence.nb(), matcher, "nb", labels),
                        filled(sentence.en(), matcher, "en", labels).replace('\n', ' '));
            }
        }
        return new Words(english, english);
    }

    private static String filled(String sentence, Matcher matcher, String language, Labels labels) {
        Object[] values = new Object[matcher.groupCount()];
        for (int i = 0; i < values.length; i++) {
            String value = matcher.group(i + 1);
            values[i] = STATE.matcher(value).matches() ? state(value, language) : labels.calledWhole(language, value);
        }
        return sentence.formatted(values);
    }

    private static String state(String name, String language) {
        return language.equals("nb")
                ? StateWords.nb(name)
                : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
