package learningfactory.network;

import learningfactory.words.Words;

/// What an organisation is to the hall.
public enum OrganisationRole {
    /// Has a share in the hall or its machines.
    OWNER("eier", "owner"),
    /// Runs the hall.
    OPERATOR("driver", "operator"),
    /// Sends pupils and students.
    SCHOOL("skole", "school"),
    /// Is approved to train apprentices.
    TRAINING_COMPANY("lærebedrift", "training company"),
    /// Follows the apprentices of several companies.
    TRAINING_OFFICE("opplæringskontor", "training office"),
    /// The employment service.
    NAV("NAV", "NAV"),
    /// The county.
    COUNTY("fylkeskommune", "county"),
    /// A member of the network.
    MEMBER("medlem", "member");

    private final String nb;
    private final String en;

    OrganisationRole(String nb, String en) {
        this.nb = nb;
        this.en = en;
    }

    /// Its word in both languages.
    public Words words() {
        return new Words(nb, en);
    }
}
