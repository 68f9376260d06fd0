package learningfactory.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// One YAML document as a [Yaml] tree, built from the parser's events without recursion and within
/// limits.
///
/// Problems of the tree itself (a key twice, too deep, an alias of itself) are reported and the reading
/// goes on; what the parser cannot read throws its own exception, for [YamlText] to catch.
final class YamlReader {
    /// No file of ours needs more levels.
    private static final int DEEPEST = 32;

    /// Values in all, those behind aliases counted as often as they are used.
    private static final long MOST_VALUES = 2_000_000;

    private final String text;
    private final Problems problems;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<String, Yaml> anchors = new HashMap<>();
    private final Map<String, Long> anchorSizes = new HashMap<>();
    private final int @Nullable [] charOffsets;
    private @Nullable Yaml root;
    private long values;
    private boolean isTooBig;

    YamlReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.charOffsets = charOffsets(text);
    }

    /// A table or list that is still open.
    private static final class Frame {
        final boolean isTable;
        final Yaml.Style style;
        final Spot start;
        final Optional<String> anchor;
        final long valuesBefore;
        final List<Yaml.Entry> entries = new ArrayList<>();
        final List<Yaml> items = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        Yaml.@Nullable Text key;
        boolean isKeyNext = true;

        Frame(boolean isTable, Yaml.Style style, Spot start, Optional<String> anchor, long valuesBefore) {
            this.isTable = isTable;
            this.style = style;
            this.start = start;
            this.anchor = anchor;
            this.valuesBefore = valuesBefore;
        }
    }

    /// Reads the first document.
    ///
    /// @return its tree; empty when there is none, or when a limit was passed
    Optional<Yaml> read() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        int documents = 0;
        while (events.hasNext() && !isTooBig) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                problems.error(
                        spot(event),
                        "a second document begins here (---)",
                        "one document a file",
                        "put the second one into a file of its own?");
                break;
            }
            take(event);
        }
        return isTooBig ? Optional.empty() : Optional.ofNullable(root);
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Scalar -> takeScalar((ScalarEvent) event);
            case Alias -> takeAlias((AliasEvent) event);
            case SequenceStart, MappingStart -> open((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> close(event);
            case Comment, DocumentEnd, DocumentStart, StreamEnd, StreamStart -> {}
        }
    }

    private void takeScalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        Yaml.Text scalar =
                new Yaml.Text(event.getValue(), event.isPlain() ? Yaml.Style.PLAIN : Yaml.Style.MARKED, spot(event));
        count(1, scalar.spot());
        remember(anchor(event), scalar, 1);
        put(scalar);
    }

    private void takeAlias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Yaml target = anchors.get(name);
        Spot spot = spot(event);
        if (target == null) {
            boolean isOpen = frames.stream().anyMatch(frame -> frame.anchor.equals(Optional.of(name)));
            if (isOpen) {
                problems.error(
                        spot, "the alias (*%s) stands for something it is itself a part of".formatted(name), "", "");
            } else {
                problems.unknown(spot, "anchor", name, anchors.keySet());
            }
            put(new Yaml.Text("", Yaml.Style.PLAIN, spot));
            return;
        }
        count(anchorSizes.getOrDefault(name, 1L), spot);
        put(target.aliasedAt(spot));
    }

    private void open(CollectionStartEvent event) {
        refuseTag(event, event.getTag());
        Spot spot = spot(event);
        if (frames.size() >= DEEPEST) {
            isTooBig = true;
            problems.error(
                    spot, "the file is nested more than %d levels deep here".formatted(DEEPEST), "fewer levels", "");
            return;
        }
        boolean isTable = event.getEventId() == Event.ID.MappingStart;
        frames.push(
                new Frame(isTable, event.isFlow() ? Yaml.Style.MARKED : Yaml.Style.PLAIN, spot, anchor(event), values));
        count(1, spot);
    }

    private void close(Event event) {
        Frame frame = frames.pop();
        int end = frame.style == Yaml.Style.MARKED ? spot(event).to() : endOfLast(frame);
        Spot spot = new Spot(frame.start.line(), frame.start.column(), frame.start.from(), end);
        Yaml node = frame.isTable
                ? new Yaml.Table(List.copyOf(frame.entries), frame.style, spot)
                : new Yaml.Items(List.copyOf(frame.items), frame.style, spot);
        remember(frame.anchor, node, values - frame.valuesBefore);
        put(node);
    }

    private static int endOfLast(Frame frame) {
        if (frame.isTable) {
            return frame.entries.isEmpty()
                    ? frame.start.to()
                    : frame.entries.getLast().value().spot().to();
        }
        return frame.items.isEmpty()
                ? frame.start.to()
                : frame.items.getLast().spot().to();
    }

    private void put(Yaml node) {
        Frame frame = frames.peek();
        if (frame == null) {
            root = node;
        } else if (!frame.isTable) {
            frame.items.add(node);
        } else if (frame.isKeyNext) {
            frame.isKeyNext = false;
            frame.key = keyOf(frame, node);
        } else {
            frame.isKeyNext = true;
            if (frame.key != null) {
                frame.entries.add(new Yaml.Entry(frame.key, node));
            }
        }
    }

    private Yaml.@Nullable Text keyOf(Frame frame, Yaml node) {
        if (!(node instanceof Yaml.Text key) || key.value().isEmpty()) {
            problems.error(node.spot(), node.kind() + " stands where a key must stand", "a name and a colon", "");
            return null;
        }
        if (!frame.keys.add(key.value())) {
            problems.error(
                    key.spot(),
                    "the key (%s) stands here a second time".formatted(Yaml.shortened(key.value())),
                    "each key once",
                    "one of the two has another name, or can go?");
            return null;
        }
        return key;
    }

    private void remember(Optional<String> anchor, Yaml node, long size) {
        anchor.ifPresent(name -> {
            anchors.put(name, node);
            anchorSizes.put(name, size);
        });
    }

    private void count(long more, Spot spot) {
        values = Math.min(values + more, Long.MAX_VALUE / 4);
        if (values > MOST_VALUES && !isTooBig) {
            isTooBig = true;
            problems.error(
                    spot,
                    "the file stands for more than %,d values here, aliases counted as often as they are used"
                            .formatted(MOST_VALUES),
                    "a plant file",
                    "an alias is used inside another one?");
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(name -> problems.error(
                spot(event),
                "the tag (%s) has no meaning here".formatted(Yaml.shortened(name)),
                "a value without a tag",
                "leave it out?"));
    }

    private static Optional<String> anchor(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue());
    }

    private Spot spot(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        return new Spot(
                start.getLine() + 1, start.getColumn() + 1, charOffset(start.getIndex()), charOffset(end.getIndex()));
    }

    private int charOffset(int codePointOffset) {
        return charOffsets == null
                ? Math.min(codePointOffset, text.length())
                : charOffsets[Math.min(codePointOffset, charOffsets.length - 1)];
    }

    /// Where each code point begins; null when each is one `char`, which is the rule.
    private static int @Nullable [] charOffsets(String text) {
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints == text.length()) {
            return null;
        }
        int[] offsets = new int[codePoints + 1];
        for (int i = 0, at = 0; i < codePoints; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[codePoints] = text.length();
        return offsets;
    }
}
