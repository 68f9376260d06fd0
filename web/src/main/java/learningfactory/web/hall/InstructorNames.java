package learningfactory.web.hall;

import java.util.List;
import learningfactory.booking.HallBook;
import learningfactory.competence.Mention;
import learningfactory.network.PersonId;
import learningfactory.resource.Resource;
import learningfactory.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Puts the names of instructors, as the hall calls them, where a reason of clearance mentions one by
/// pseudonym; in whatever answer it stands. Nobody else is ever named so, whatever somebody typed.
final class InstructorNames extends SimpleModule {
    private static final long serialVersionUID = 1;
    private static final String MARK = "{person:";

    private final transient HallBook book;

    InstructorNames(HallBook book) {
        super("instructor-names");
        this.book = book;
        addSerializer(String.class, new StdSerializer<>(String.class) {
            @Override
            public void serialize(String value, JsonGenerator json, SerializationContext context) {
                if (value.contains(MARK)) {
                    boolean isEnglish = "en".equals(json.streamWriteContext().currentName());
                    json.writeString(named(value, isEnglish));
                } else {
                    json.writeString(value);
                }
            }
        });
    }

    private String named(String sentence, boolean isEnglish) {
        List<Resource> resources = book.resources();
        return Mention.named(new Words(sentence, ""), person -> name(resources, person, isEnglish))
                .nb();
    }

    private static String name(List<Resource> resources, PersonId person, boolean isEnglish) {
        return resources.stream()
                .filter(one -> one.is().person().filter(person::equals).isPresent())
                .map(one -> isEnglish ? one.is().name().en() : one.is().name().nb())
                .findFirst()
                .orElse(isEnglish ? "the instructor" : "instruktøren");
    }
}
