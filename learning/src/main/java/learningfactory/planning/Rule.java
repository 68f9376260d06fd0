package learningfactory.planning;

import learningfactory.words.Words;

/// A rule that no plan may break.
public enum Rule {
    /// A meeting is one of the task's, stands once and lasts as long as asked.
    AS_ASKED("Møtet er som bedt om", "The meeting is as asked for"),
    /// Every need has a resource of its own that fits.
    NEEDS_MET("Hvert behov har sin ressurs", "Every need has its resource"),
    /// Within the term and the days that the request allows.
    WITHIN_DAYS("Innenfor semesteret og ønsket periode", "Within the term and the asked days"),
    /// Within the opening hours of everything it uses.
    OPEN("Innenfor åpningstiden", "Within opening hours"),
    /// Not during maintenance, a fault or a holiday.
    NOT_CLOSED("Ikke under vedlikehold, feil eller fridag", "Not during maintenance, fault or holiday"),
    /// A fixed booking stays.
    BOOKINGS_STAY("Faste bestillinger blir stående", "Fixed bookings stay"),
    /// Nothing is had twice at once, set-up and clean-up included; what is shared is never overfull.
    ONE_AT_A_TIME("Ingenting er i bruk to ganger samtidig", "Nothing is had twice at once"),
    /// Nobody is in two places at once.
    PERSON_ONCE("Ingen er to steder samtidig", "Nobody is in two places at once"),
    /// No more people than places, and no more learners than an instructor may have.
    ROOM_FOR_ALL("Plass til alle, innenfor instruktørens forholdstall", "Room for all, within the instructor's ratio"),
    /// Minors and visitors use machines only in ways that are explicitly allowed.
    ALLOWED_USE("Bare tillatt bruk for alder og risiko", "Only uses allowed for age and risk"),
    /// A machine that is used under supervision or shown has an instructor who is authorised for it.
    QUALIFIED("Godkjent instruktør til stede", "A qualified instructor is present"),
    /// No organisation has more than its quota.
    QUOTA("Innenfor kvoten", "Within the quota"),
    /// The parts of a course come in their order.
    IN_ORDER("Delene av kurset kommer i rekkefølge", "The parts of a course come in order"),
    /// What has begun stays where it is.
    PINNED("Det som har begynt, blir stående", "What has begun stays");

    private final String nb;
    private final String en;

    Rule(String nb, String en) {
        this.nb = nb;
        this.en = en;
    }

    /// What it says.
    public Words words() {
        return new Words(nb, en);
    }
}
