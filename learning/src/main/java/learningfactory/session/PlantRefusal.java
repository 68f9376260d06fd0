package learningfactory.session;

import learningfactory.scenario.Words;

/// Says in two languages why the plant refuses a command.
final class PlantRefusal {
    private PlantRefusal() {}

    static Words words(String english) {
        return new Words(english, english);
    }
}
