package learningfactory.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningfactory.run.Texts;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.session.Ask;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a page says over its living line, as something asked of the group.
final class AskReader {
    private static final int LONGEST_NEWS = 500;
    private static final int LONGEST_NAME = 60;

    private AskReader() {}

    /// What a participant asks.
    ///
    /// @throws IllegalArgumentException when a value is not one
    static Optional<Ask> ofParticipant(JsonNode message) {
        return Optional.ofNullable(
                switch (type(message)) {
                    case "act" -> new Ask.Act(deed(message.path("deed")));
                    case "hint" -> new Ask.TakeHint();
                    case "say", "message" -> new Ask.Say(findRole(message.path("to")), text(message, "text"));
                    case "role" -> new Ask.ChangeRole(role(message.path("role")));
                    default -> null;
                });
    }

    /// What somebody who tries the factory alone may ask besides: he leads himself.
    static Optional<Ask> ofTrial(JsonNode message) {
        return switch (type(message)) {
            case "pause", "resume", "pace", "step", "jump", "rewind", "end" -> ofInstructor(message);
            default -> Optional.empty();
        };
    }

    /// What an instructor asks.
    ///
    /// @throws IllegalArgumentException when a value is not one
    static Optional<Ask> ofInstructor(JsonNode message) {
        return Optional.ofNullable(
                switch (type(message)) {
                    case "act" -> new Ask.Play(findRole(message.path("role")), deed(message.path("deed")));
                    case "say", "message" -> new Ask.Tell(findRole(message.path("to")), text(message, "text"));
                    case "pause" -> new Ask.Pause(text(message, "why"));
                    case "resume" -> new Ask.Resume();
                    case "pace" -> new Ask.SetPace(number(message, "factor"));
                    case "step" -> new Ask.Step();
                    case "jump" -> new Ask.Jump(micros(message));
                    case "inject" -> new Ask.Bring(text(message, "name"));
                    case "effect" -> new Ask.Affect(List.of(effect(message)));
                    case "takeOver" -> new Ask.TakeOver(role(message.path("role")));
                    case "giveBack" -> new Ask.GiveBack(role(message.path("role")));
                    case "assign" -> new Ask.Assign(text(message, "person"), role(message.path("role")));
                    case "bookmark" -> new Ask.Bookmark(text(message, "text"));
                    case "rewind" -> new Ask.Rewind((int) number(message, "run"), micros(message));
                    case "end" -> new Ask.End();
                    default -> null;
                });
    }

    /// What the instructor lets happen: a deed of fate, something false on the screens, the truth again, or
    /// news from somebody outside.
    private static Effect effect(JsonNode message) {
        JsonNode shows = message.path("shows");
        JsonNode says = message.path("says");
        if (!shows.isMissingNode()) {
            return new Effect.Shows(
                    Effect.Shown.valueOf(text(shows, "shown")),
                    text(shows, "element"),
                    (int) number(shows, "number"),
                    text(shows, "word"),
                    number(shows, "value"));
        }
        if (!says.isMissingNode()) {
            String text = Texts.clean(text(says, "text"), LONGEST_NEWS);
            String from = Texts.clean(text(says, "from"), LONGEST_NAME);
            if (text.isEmpty() || from.isEmpty()) {
                throw new IllegalArgumentException(
                        "News has no text (%s) or nobody says it (%s).".formatted(text, from));
            }
            return new Effect.Says(from, findRole(says.path("to")), new Words(text, text));
        }
        return message.path("truth").asBoolean(false)
                ? new Effect.ShowsTruth()
                : new Effect.Does(deed(message.path("deed")));
    }

    static String type(JsonNode message) {
        return text(message, "type");
    }

    private static String text(JsonNode message, String name) {
        return message.path(name).asString("");
    }

    private static double number(JsonNode message, String name) {
        return message.path(name).asDouble(0);
    }

    private static long micros(JsonNode message) {
        return message.path("micros").asLong(-1);
    }

    private static Role.@Nullable Kind findRole(JsonNode role) {
        return role.isMissingNode() || role.isNull() ? null : role(role);
    }

    private static Role.Kind role(JsonNode role) {
        return Role.Kind.valueOf(role.asString("").toUpperCase(Locale.ROOT));
    }

    /// A deed as JSON: `{"verb":"REPAIR","element":"press","number":1,"word":"","value":0}`.
    static Deed deed(JsonNode deed) {
        String verb = text(deed, "verb").toUpperCase(Locale.ROOT).replace(' ', '_');
        return new Deed(
                Verb.valueOf(verb),
                text(deed, "element"),
                deed.path("number").asInt(0),
                text(deed, "word"),
                deed.path("value").asDouble(0));
    }
}
