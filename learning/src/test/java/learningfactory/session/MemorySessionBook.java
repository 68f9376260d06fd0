package learningfactory.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.run.Entry;

/// A book in memory that keeps lines of text, as a real one does, and can be full.
final class MemorySessionBook implements SessionBook {
    final Map<String, List<String>> lines = new LinkedHashMap<>();
    boolean isFull;

    @Override
    public void append(String session, int group, List<Entry> entries) {
        if (isFull) {
            throw new NotWritten("The disk is full.");
        }
        List<String> log = lines.computeIfAbsent(session + "/" + group, key -> new ArrayList<>());
        for (Entry entry : entries) {
            if (entry.sequence() != log.size() + 1) {
                throw new IllegalStateException("Entry %d follows entry %d.".formatted(entry.sequence(), log.size()));
            }
            log.add(EntryText.write(entry));
        }
    }

    @Override
    public List<Entry> entries(String session, int group) {
        return lines.getOrDefault(session + "/" + group, List.of()).stream()
                .map(EntryText::read)
                .toList();
    }
}
