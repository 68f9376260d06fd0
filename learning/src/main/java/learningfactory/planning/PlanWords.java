package learningfactory.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.words.Words;

/// The sentences of the plan: which rule is broken, and what would make it possible.
final class PlanWords {
    private static final Locale NORWEGIAN = Locale.of("nb");
    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("EEEE d.M. 'kl.' HH.mm", NORWEGIAN);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEEE d MMM 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK_NB = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_EN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private PlanWords() {}

    static Words words(String nb, String en) {
        return new Words(nb, en);
    }

    static Words time(Instant moment, ZoneId zone) {
        return new Words(moment.atZone(zone).format(NB), moment.atZone(zone).format(EN));
    }

    static Words time(Interval during, ZoneId zone) {
        Words from = time(during.from(), zone);
        return new Words(
                from.nb() + "–" + during.until().atZone(zone).format(CLOCK_NB),
                from.en() + "–" + during.until().atZone(zone).format(CLOCK_EN));
    }

    /// "CNC-fres 2, CNC-fres 3", at most three.
    static Words names(List<Resource> resources) {
        return new Words(
                resources.stream().limit(3).map(one -> one.is().name().nb()).collect(Collectors.joining(", ")),
                resources.stream().limit(3).map(one -> one.is().name().en()).collect(Collectors.joining(", ")));
    }

    static Words hadTwice(Resource resource, TermRequest one, TermRequest other) {
        Words name = resource.is().name();
        return words(
                "%s er satt av til «%s» og «%s» samtidig, klargjøring og rydding regnet med."
                        .formatted(name.nb(), one.title(), other.title()),
                "%s is set aside for “%s” and “%s” at once, set-up and clean-up included."
                        .formatted(name.en(), one.title(), other.title()));
    }

    static Words booked(Resource resource, Interval span, ZoneId zone) {
        Words name = resource.is().name();
        Words until = time(span, zone);
        return words(
                "%s er alt bestilt (%s).".formatted(name.nb(), until.nb()),
                "%s is booked already (%s).".formatted(name.en(), until.en()));
    }

    static Words closed(Resource resource, Interval span, ZoneId zone) {
        Words name = resource.is().name();
        return words(
                "%s er stengt da (vedlikehold, feil eller fridag), til %s."
                        .formatted(name.nb(), time(span.until(), zone).nb()),
                "%s is closed then (maintenance, fault or holiday), until %s."
                        .formatted(name.en(), time(span.until(), zone).en()));
    }

    static Words notOpen(Resource resource) {
        Words name = resource.is().name();
        return words(
                "%s er ikke åpen hele denne tiden.".formatted(name.nb()),
                "%s is not open for all of this time.".formatted(name.en()));
    }

    static Words moveOther(TermRequest other) {
        return words("Flytt «%s» først.".formatted(other.title()), "Move “%s” first.".formatted(other.title()));
    }
}
