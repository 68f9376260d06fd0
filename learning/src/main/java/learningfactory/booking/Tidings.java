package learningfactory.booking;

import java.util.Set;
import java.util.TreeSet;
import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// Tells everybody whom it concerns that a reservation is lost, each once: who holds it, who was to use it,
/// and who has signed up for the course that it was for.
final class Tidings {
    private final HallBook book;
    private final HallRules rules;
    private final Concerned concerned;

    Tidings(HallBook book, HallRules rules, Concerned concerned) {
        this.book = book;
        this.rules = rules;
        this.concerned = concerned;
    }

    void displaced(Reservation reservation, Words why) {
        Request request = reservation.request();
        Set<PersonId> named = new TreeSet<>(request.use().people());
        named.add(request.holder().person());
        Set<PersonId> others = new TreeSet<>(concerned.by(reservation));
        others.removeAll(named);
        Words said = Said.displaced(reservation, why, rules.zone());
        named.forEach(person -> book.add(new Notice(person, reservation.id(), said)));
        if (!others.isEmpty()) {
            Words course = Said.displacedCourse(reservation, why, rules.zone());
            others.forEach(person -> book.add(new Notice(person, reservation.id(), course)));
        }
    }
}
