package learningfactory.placement;

import learningfactory.words.Words;

/// A part that an organisation plays in a pathway.
public enum Party {
    /// The learning factory.
    HALL("hallen", "the hall"),
    /// A school.
    SCHOOL("skolen", "the school"),
    /// The employment service.
    NAV("NAV", "NAV"),
    /// The county: approves contracts, holds trade tests.
    COUNTY("fylkeskommunen", "the county"),
    /// The training office.
    TRAINING_OFFICE("opplæringskontoret", "the training office"),
    /// The one company that takes this person.
    COMPANY("bedriften", "the company");

    private final String nb;
    private final String en;

    Party(String nb, String en) {
        this.nb = nb;
        this.en = en;
    }

    /// What it is called within a sentence.
    public Words words() {
        return new Words(nb, en);
    }
}
