package learningfactory.network;

import java.time.LocalDate;
import learningfactory.words.Words;

/// Whose somebody is, for a time.
///
/// @param organisation the school, the company, the training office, NAV
public record Membership(PersonId person, OrganisationId organisation, Kind kind, Span during) {

    /// As what.
    public enum Kind {
        /// Of a lower or upper secondary school.
        PUPIL("elev", "pupil"),
        /// Of a vocational or other school for adults, or a university.
        STUDENT("student", "student"),
        /// Of a training company, and of its training office.
        APPRENTICE("lærling", "apprentice"),
        /// Of a company.
        EMPLOYEE("ansatt", "employee"),
        /// Newly graduated, in the trainee programme.
        TRAINEE("trainee", "trainee"),
        /// Outside work, followed by NAV. No company ever sees this.
        NAV_PARTICIPANT("NAV-deltaker", "NAV participant"),
        /// Tries out what is new.
        RESEARCHER("forsker", "researcher");

        private final String nb;
        private final String en;

        Kind(String nb, String en) {
            this.nb = nb;
            this.en = en;
        }

        /// Its word in both languages.
        public Words words() {
            return new Words(nb, en);
        }
    }

    /// Whether it holds on that day.
    public boolean holds(LocalDate on) {
        return during.contains(on);
    }
}
