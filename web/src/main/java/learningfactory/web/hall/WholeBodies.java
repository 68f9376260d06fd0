package learningfactory.web.hall;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// What is sent to the hall is whole before anybody works with it: a part that may not be missing and is, is named.
/// Which parts may be missing is said where they are written down, by `@Nullable`, and nowhere else.
@ControllerAdvice(basePackageClasses = WholeBodies.class)
final class WholeBodies extends RequestBodyAdviceAdapter {

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
            case null -> throw Asked.missing(name);
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

    private static @Nullable Object value(Record written, RecordComponent component) {
        try {
            return component.getAccessor().invoke(written);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A body of the hall (%s) cannot be read.".formatted(written), impossible);
        }
    }
}
