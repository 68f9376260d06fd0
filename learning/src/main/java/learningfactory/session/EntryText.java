package learningfactory.session;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import learningfactory.run.Entry;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// An entry of the log as one line of text: a JSON object. What is written once can be read for ever, so a
/// name in it never changes its meaning.
///
/// `{"n":3,"at":110000000,"by":"p7","what":"acted","role":"MAINTAINER","deed":{"verb":"repair","element":"press",…}}`
public final class EntryText {
    private EntryText() {}

    /// Writes an entry; the line has no line end in it.
    ///
    /// @throws IllegalArgumentException when a deed's value is no finite number
    public static String write(Entry entry) {
        SequencedMap<String, Json> line = Json.table(
                        "n", Json.of(entry.sequence()), "at", Json.of(entry.atMicros()), "by", Json.of(entry.actor()))
                .values();
        line.putAll(what(entry.what()).values());
        return new Json.Table(line).text();
    }

    private static Json.Table what(Entry.What what) {
        return switch (what) {
            case Entry.OfRun w -> ofRun(w);
            case Entry.Paused w -> named("paused", "why", Json.of(w.why()));
            case Entry.Resumed w -> named("resumed");
            case Entry.PaceSet w -> named("pace", "pace", Json.of(w.pace()));
            case Entry.Jumped w -> named("jumped", "to", Json.of(w.toMicros()));
            case Entry.Joined w -> named("joined", "nickname", Json.of(w.nickname()), "role", role(w.role()));
            case Entry.Left w -> named("left");
            case Entry.RoleChanged w -> named("role", "person", Json.of(w.person()), "role", role(w.role()));
            case Entry.TookOver w -> named("took over", "role", role(w.role()));
            case Entry.GaveBack w -> named("gave back", "role", role(w.role()));
            case Entry.Branched w -> named("branched", "from", Json.of(w.fromRun()), "to", Json.of(w.toMicros()));
            case Entry.Answered w ->
                named(
                        "answered",
                        "run",
                        Json.of(w.run()),
                        "question",
                        Json.of(w.question()),
                        "text",
                        Json.of(w.text()));
            case Entry.Committed w -> named("committed", "text", Json.of(w.text()));
            case Entry.Marked w -> marked(w);
        };
    }

    private static Json.Table marked(Entry.Marked mark) {
        Json.Table table = named(
                "marked",
                "run",
                Json.of(mark.run()),
                "kind",
                Json.of(mark.kind()),
                "about",
                Json.of(mark.about()),
                "points",
                Json.of(mark.points()),
                "text",
                Json.of(mark.text()));
        if (!mark.criterion().isEmpty()) {
            table.values().put("criterion", Json.of(mark.criterion()));
        }
        return table;
    }

    private static Json.Table ofRun(Entry.OfRun what) {
        return switch (what) {
            case Entry.Acted w -> named("acted", "role", role(w.role()), "deed", deed(w.deed()));
            case Entry.Injected w -> named("injected", "inject", Json.of(w.inject()));
            case Entry.Effected w ->
                named(
                        "effected",
                        "effects",
                        new Json.Row(w.effects().stream().map(EntryText::effect).toList()));
            case Entry.Messaged w -> named("said", "to", role(w.to()), "text", Json.of(w.text()));
            case Entry.HintTaken w -> named("hint");
            case Entry.Bookmarked w -> named("bookmark", "text", Json.of(w.text()));
            case Entry.Ended w -> named("ended");
            case Entry.Reached w -> named("reached");
        };
    }

    private static Json.Table named(String what, Object... pairs) {
        Json.Table table = Json.table("what", Json.of(what));
        table.values().putAll(Json.table(pairs).values());
        return table;
    }

    private static Json role(Role.@Nullable Kind role) {
        return role == null ? new Json.Nothing() : Json.of(role.name());
    }

    private static Json deed(Deed deed) {
        return Json.table(
                "verb",
                Json.of(deed.verb().text()),
                "element",
                Json.of(deed.element()),
                "number",
                Json.of(deed.number()),
                "word",
                Json.of(deed.word()),
                "value",
                Json.of(deed.value()));
    }

    private static Json effect(Effect effect) {
        return switch (effect) {
            case Effect.Does e -> Json.table("effect", Json.of("does"), "deed", deed(e.deed()));
            case Effect.Shows e ->
                Json.table(
                        "effect",
                        Json.of("shows"),
                        "shown",
                        Json.of(e.shown().name()),
                        "element",
                        Json.of(e.element()),
                        "number",
                        Json.of(e.number()),
                        "word",
                        Json.of(e.word()),
                        "value",
                        Json.of(e.value()));
            case Effect.ShowsTruth e -> Json.table("effect", Json.of("shows truth"));
            case Effect.Says e ->
                Json.table(
                        "effect",
                        Json.of("says"),
                        "from",
                        Json.of(e.from()),
                        "to",
                        role(e.to()),
                        "nb",
                        Json.of(e.words().nb()),
                        "en",
                        Json.of(e.words().en()));
        };
    }

    /// Reads a line that [#write] wrote.
    ///
    /// @throws IllegalArgumentException when it is none; the message says what is wrong with it
    public static Entry read(String line) {
        if (!(Json.read(line) instanceof Json.Table table)) {
            throw new IllegalArgumentException("A line of the log is a JSON object, not (%s).".formatted(line));
        }
        Fields f = new Fields(table);
        return new Entry(f.number("n"), f.number("at"), f.text("by"), what(f));
    }

    private static Entry.What what(Fields f) {
        String what = f.text("what");
        return switch (what) {
            case "acted" -> new Entry.Acted(f.findRole("role"), deed(f.table("deed")));
            case "injected" -> new Entry.Injected(f.text("inject"));
            case "effected" -> new Entry.Effected(effects(f));
            case "said" -> new Entry.Messaged(f.findRole("to"), f.text("text"));
            case "hint" -> new Entry.HintTaken();
            case "bookmark" -> new Entry.Bookmarked(f.text("text"));
            case "ended" -> new Entry.Ended();
            case "reached" -> new Entry.Reached();
            case "paused" -> new Entry.Paused(f.text("why"));
            case "resumed" -> new Entry.Resumed();
            case "pace" -> new Entry.PaceSet(f.real("pace"));
            case "jumped" -> new Entry.Jumped(f.number("to"));
            default -> aroundTheRun(what, f);
        };
    }

    private static Entry.What aroundTheRun(String what, Fields f) {
        return switch (what) {
            case "joined" -> new Entry.Joined(f.text("nickname"), f.role("role"));
            case "left" -> new Entry.Left();
            case "role" -> new Entry.RoleChanged(f.text("person"), f.role("role"));
            case "took over" -> new Entry.TookOver(f.role("role"));
            case "gave back" -> new Entry.GaveBack(f.role("role"));
            case "branched" -> new Entry.Branched(f.count("from"), f.number("to"));
            case "answered" -> new Entry.Answered(f.count("run"), f.text("question"), f.text("text"));
            case "committed" -> new Entry.Committed(f.text("text"));
            case "marked" ->
                new Entry.Marked(
                        f.count("run"),
                        f.text("kind"),
                        f.text("about"),
                        f.textOrNone("criterion"),
                        f.count("points"),
                        f.text("text"));
            default ->
                throw new IllegalArgumentException(
                        "A line of the log says (%s), which this version does not know.\nMaybe a newer one wrote it."
                                .formatted(what));
        };
    }

    private static Deed deed(Fields f) {
        String text = f.text("verb");
        for (Verb verb : Verb.values()) {
            if (verb.text().equals(text)) {
                return new Deed(verb, f.text("element"), f.count("number"), f.text("word"), f.real("value"));
            }
        }
        throw new IllegalArgumentException("A line of the log has the deed (%s), which nobody can do.".formatted(text));
    }

    private static List<Effect> effects(Fields f) {
        List<Effect> effects = new ArrayList<>();
        for (Fields one : f.tables("effects")) {
            effects.add(
                    switch (one.text("effect")) {
                        case "does" -> new Effect.Does(deed(one.table("deed")));
                        case "shows" ->
                            new Effect.Shows(
                                    one.one("shown", Effect.Shown.values()),
                                    one.text("element"),
                                    one.count("number"),
                                    one.text("word"),
                                    one.real("value"));
                        case "shows truth" -> new Effect.ShowsTruth();
                        case "says" ->
                            new Effect.Says(
                                    one.text("from"), one.findRole("to"), new Words(one.text("nb"), one.text("en")));
                        default ->
                            throw new IllegalArgumentException(
                                    "A line of the log has the effect (%s).".formatted(one.text("effect")));
                    });
        }
        return effects;
    }

    /// The named values of a line, each of the kind that is asked for.
    private record Fields(Json.Table table) {
        private IllegalArgumentException wrong(String name, String expected) {
            return new IllegalArgumentException(
                    "A line of the log needs %s called (%s): %s".formatted(expected, name, table.text()));
        }

        private Json value(String name) {
            Json value = table.values().get(name);
            return value == null ? new Json.Nothing() : value;
        }

        String text(String name) {
            if (value(name) instanceof Json.Text text) {
                return text.value();
            }
            throw wrong(name, "a text");
        }

        /// Empty where the line does not say it.
        String textOrNone(String name) {
            return value(name) instanceof Json.Nothing ? "" : text(name);
        }

        long number(String name) {
            if (value(name) instanceof Json.Number number) {
                try {
                    return Long.parseLong(number.text());
                } catch (NumberFormatException e) {
                    throw wrong(name, "a whole number");
                }
            }
            throw wrong(name, "a whole number");
        }

        int count(String name) {
            long number = number(name);
            if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
                throw wrong(name, "a number of at most nine digits");
            }
            return (int) number;
        }

        double real(String name) {
            if (value(name) instanceof Json.Number number) {
                double real = Double.parseDouble(number.text());
                if (!Double.isInfinite(real)) {
                    return real;
                }
            }
            throw wrong(name, "a number");
        }

        Fields table(String name) {
            if (value(name) instanceof Json.Table inner) {
                return new Fields(inner);
            }
            throw wrong(name, "an object");
        }

        List<Fields> tables(String name) {
            List<Fields> all = new ArrayList<>();
            if (!(value(name) instanceof Json.Row row)) {
                throw wrong(name, "a list");
            }
            for (Json one : row.values()) {
                if (!(one instanceof Json.Table inner)) {
                    throw wrong(name, "a list of objects");
                }
                all.add(new Fields(inner));
            }
            return all;
        }

        Role.Kind role(String name) {
            return one(name, Role.Kind.values());
        }

        Role.@Nullable Kind findRole(String name) {
            return value(name) instanceof Json.Nothing ? null : role(name);
        }

        <E extends Enum<E>> E one(String name, E[] all) {
            String text = text(name);
            for (E each : all) {
                if (each.name().equals(text)) {
                    return each;
                }
            }
            throw wrong(name, "one of " + java.util.Arrays.toString(all));
        }
    }
}
