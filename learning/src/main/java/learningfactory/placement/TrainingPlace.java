package learningfactory.placement;

import learningfactory.words.Words;

/// Where an apprentice learns an aim.
public enum TrainingPlace {
    /// At work in the company.
    COMPANY("i bedriften", "in the company"),
    /// In a workshop: the company's or the training office's own, away from production.
    WORKSHOP("i verkstedet", "in the workshop"),
    /// In the hall of the learning factory.
    HALL("i hallen", "in the hall");

    private final String nb;
    private final String en;

    TrainingPlace(String nb, String en) {
        this.nb = nb;
        this.en = en;
    }

    /// What it is called within a sentence.
    public Words words() {
        return new Words(nb, en);
    }
}
