package learningfactory.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import learningfactory.run.Entry;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// A log survives as lines of text: whatever a person types, what is written is read again.
class EntryTextTest {
    private static final String NASTY = "a\"b\\c\n\r\t\u0000\u001f\u2028 ærlig 🏭 \ud83d {\"n\":1} ";

    private static List<Entry.What> everything(String text) {
        Deed deed = new Deed(Verb.SET, text, 3, text, -1.5e-7);
        return List.of(
                new Entry.Acted(Role.Kind.MAINTAINER, deed),
                new Entry.Acted(null, Deed.of(Verb.EMERGENCY_STOP, "", 0)),
                new Entry.Injected(text),
                new Entry.Effected(List.of(
                        new Effect.Does(deed),
                        new Effect.Shows(Effect.Shown.CONDITION, text, 1, "EXECUTE", 4),
                        new Effect.ShowsTruth(),
                        new Effect.Says(text, Role.Kind.QUALITY, new Words(text, "b")),
                        new Effect.Says("", null, Words.NONE))),
                new Entry.Effected(List.of()),
                new Entry.Messaged(null, text),
                new Entry.Messaged(Role.Kind.TEAM_LEAD, text),
                new Entry.HintTaken(),
                new Entry.Bookmarked(text),
                new Entry.Ended(),
                new Entry.Reached(),
                new Entry.Paused(text),
                new Entry.Resumed(),
                new Entry.PaceSet(0.1 + 0.2),
                new Entry.Jumped(Long.MAX_VALUE),
                new Entry.Joined(text, Role.Kind.OBSERVER),
                new Entry.Left(),
                new Entry.RoleChanged(text, Role.Kind.OPERATOR),
                new Entry.TookOver(Role.Kind.LOGISTICS),
                new Entry.GaveBack(Role.Kind.LOGISTICS),
                new Entry.Branched(2, 60_000_000),
                new Entry.Answered(1, "3", text),
                new Entry.Committed(text),
                new Entry.Marked(1, "peer", text, text, -2, text));
    }

    @Test
    void everyKindOfEntryIsReadAsItWasWrittenOnOneLine() {
        for (Entry.What what : everything(NASTY)) {
            Entry entry = new Entry(17, 123_456_789_012L, NASTY, what);

            String line = EntryText.write(entry);

            assertThat(line).doesNotContain("\n").doesNotContain("\r").doesNotContain("\u2028");
            assertThat(EntryText.read(line)).isEqualTo(entry);
        }
    }

    @Test
    void aLineIsPlainJsonThatAPersonCanRead() {
        Entry entry = new Entry(3, 110_000_000, "p7", new Entry.Acted(null, new Deed(Verb.ORDER, "steel", 0, "", 40)));

        assertThat(EntryText.write(entry))
                .isEqualTo(
                        "{\"n\":3,\"at\":110000000,\"by\":\"p7\",\"what\":\"acted\",\"role\":null,\"deed\":{\"verb\":\"order\","
                                + "\"element\":\"steel\",\"number\":0,\"word\":\"\",\"value\":40.0}}");
    }

    @Test
    void aDamagedLineIsRefusedAndNeverBreaksTheReader() {
        Stream luck = Streams.of(20_261_122).named("damage");
        List<String> lines = new ArrayList<>();
        for (Entry.What what : everything("tekst")) {
            lines.add(EntryText.write(new Entry(1, 2, "p", what)));
        }
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            String damaged = damaged(lines.get((int) (luck.nextUniform() * lines.size())), luck);
            try {
                Entry entry = EntryText.read(damaged);
                assertThat(EntryText.read(EntryText.write(entry))).isEqualTo(entry);
                read++;
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).{10,}");
            }
        }
        assertThat(read).isBetween(1_000, 59_000);
    }

    private static String damaged(String line, Stream luck) {
        StringBuilder text = new StringBuilder(line);
        int times = 1 + (int) (luck.nextUniform() * 3);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int at = (int) (luck.nextUniform() * text.length());
            char c = "{}[]\",:\\u0123456789-+eE.tfn \n\0å".charAt((int) (luck.nextUniform() * 31));
            switch ((int) (luck.nextUniform() * 4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, c);
                case 2 -> text.setCharAt(at, c);
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    @Test
    void whatIsNoJsonIsRefusedWithThePlaceOfTheMistake() {
        assertThatThrownBy(() -> EntryText.read("{\"n\":01}"))
                .hasMessageContaining("at character 7 of 8")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryText.read("[".repeat(100_000))).hasMessageContaining("at most 16 levels");
        assertThatThrownBy(() -> EntryText.read("{\"n\":1,\"n\":2}")).hasMessageContaining("only once");
        assertThatThrownBy(() -> EntryText.read("{\"n\":1} x")).hasMessageContaining("nothing more");
        assertThatThrownBy(() -> EntryText.read("{\"n\":1,\"at\":2,\"by\":\"p\",\"what\":\"danced\"}"))
                .hasMessageContaining("(danced)");
    }

    @Test
    void aNumberThatJsonDoesNotKnowIsNotWritten() {
        Entry entry = new Entry(1, 0, "p", new Entry.PaceSet(Double.NaN));

        assertThatThrownBy(() -> EntryText.write(entry)).hasMessageContaining("NaN");
    }
}
