package learningfactory.web.hall;

import java.util.List;
import learningfactory.booking.Clearance;
import learningfactory.resource.Mode;
import learningfactory.words.Words;

/// The clearance of a hall that keeps no book of authorisations: nobody uses a machine alone. That an
/// authorised instructor is there is the desk's own question.
final class WithoutAuthorisations implements Clearance {
    private static final Reason NOBODY = new Reason(
            new Words(
                    "Hallen har ingen bok over autorisasjoner, så ingen kan bruke maskiner alene.",
                    "The hall keeps no book of authorisations, so nobody can use machines alone."),
            new Words("Bestill sammen med en instruktør.", "Book with an instructor."));

    @Override
    public Answer clear(Question question) {
        return question.mode() == Mode.SOLO ? new Answer.Refused(List.of(NOBODY)) : new Answer.Cleared();
    }
}
