package learningfactory.web.door;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// What is sent is whole before anybody works with it: a part that may not be missing and is, is named. Which parts may
/// be missing is said where they are written down, by `@Nullable`, and nowhere else. Holds for the rooms named here.
@ControllerAdvice(basePackages = {"learningfactory.web.hall", "learningfactory.web.activity"})
public final class WholeBodies extends RequestBodyAdviceAdapter {

    /// Made by Spring.
    public WholeBodies() {}

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        requireWhole(body, "");
        return body;
    }

    private static void requireWhole(@Nullable Object part, String name) {
        switch (part) {
            case null -> throw missing(name);
            case List<?> list -> list.forEach(one -> requireWhole(one, name));
            case Record written
            when written.getClass().getName().startsWith("learningfactory.") -> {
                for (RecordComponent component : written.getClass().getRecordComponents()) {
                    Object value = value(written, component);
                    if (value != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        requireWhole(value, component.getName());
                    }
                }
            }
            default -> {
                // a word, a number or a moment, and it is there
            }
        }
    }

    private static Refused missing(String name) {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "Feltet %s mangler.".formatted(name),
                "The field %s is missing.".formatted(name));
    }

    private static @Nullable Object value(Record written, RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // the rooms keep their bodies to themselves
        try {
            return accessor.invoke(written);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A body (%s) cannot be read.".formatted(written), impossible);
        }
    }
}
