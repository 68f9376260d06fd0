package learningfactory.network;

import learningfactory.words.Words;

/// What an account may do in the name of an organisation.
public enum AccountRole {
    /// Looks after people, accounts and organisations: of everybody for the hall's own, else of its
    /// organisation.
    ADMINISTRATOR("administrator", "administrator"),
    /// Runs the hall from day to day.
    OPERATOR("operatør av hallen", "operator of the hall"),
    /// Teaches at the machines and leads sessions.
    INSTRUCTOR("instruktør", "instructor"),
    /// Comes with pupils or students.
    TEACHER("lærer", "teacher"),
    /// Follows apprentices for a training office.
    TRAINING_OFFICE("opplæringskontor", "training office"),
    /// Speaks for a company.
    COMPANY_CONTACT("kontakt i bedrift", "company contact"),
    /// Follows participants of NAV.
    NAV_COUNSELLOR("veileder i NAV", "NAV counsellor"),
    /// Learns; sees only what is theirs.
    LEARNER("lærende", "learner");

    private final String nb;
    private final String en;

    AccountRole(String nb, String en) {
        this.nb = nb;
        this.en = en;
    }

    /// Its word in both languages.
    public Words words() {
        return new Words(nb, en);
    }
}
