package learningfactory.scenario;

import java.util.List;
import learningfactory.words.Words;

/// Trouble, or news, that comes into the run.
///
/// @param name how the file calls it
/// @param title how the instructor's page and the debrief call it
/// @param trigger when it comes
/// @param effects what it does, in this order
/// @param isHidden whether the people in the plant must find the cause themselves
/// @param isCalm whether it is ordinary news and no crisis to be detected
public record Inject(
        String name, Words title, Trigger trigger, List<Effect> effects, boolean isHidden, boolean isCalm) {
    public Inject {
        effects = List.copyOf(effects);
    }
}
