package learningfactory.web.door;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent is whole before anybody works with it: a part that may not be missing and is, is named.
/// Which parts may be missing is said where they are written down, by `@Nullable`, and nowhere else. Holds
/// for every room.
@ControllerAdvice(basePackages = "learningfactory.web")
public final class WholeBodies extends RequestBodyAdviceAdapter {

    private static final String OURS = "learningfactory.";

    /// Made by Spring.
    public WholeBodies() {}

    /// What somebody is told who left this field out.
    public static Refused missing(String field) {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "Feltet «%s» mangler.".formatted(field),
                "The field “%s” is missing.".formatted(field));
    }

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
        if (isOurs(body.getClass())) {
            requireParts(body.getClass(), JsonMapper.shared().valueToTree(body));
        }
        return body;
    }

    /// The parts are read as they would be written again: the rooms keep their bodies to themselves.
    private static void requireParts(Class<?> written, JsonNode parts) {
        for (RecordComponent component : written.getRecordComponents()) {
            requireWhole(component.getAnnotatedType(), parts.path(component.getName()), component.getName());
        }
    }

    private static void requireWhole(AnnotatedType type, JsonNode part, String name) {
        if (part.isNull() || part.isMissingNode()) {
            if (!type.isAnnotationPresent(Nullable.class)) {
                throw missing(name);
            }
            return;
        }
        if (type instanceof AnnotatedParameterizedType of && (part.isArray() || part.isObject())) {
            AnnotatedType each = of.getAnnotatedActualTypeArguments()[of.getAnnotatedActualTypeArguments().length - 1];
            part.forEach(one -> requireWhole(each, one, name));
        } else if (type.getType() instanceof Class<?> written && isOurs(written)) {
            requireParts(written, part);
        }
    }

    private static boolean isOurs(Class<?> written) {
        return written.isRecord() && written.getName().startsWith(OURS);
    }
}
