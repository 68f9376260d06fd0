package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import learningfactory.session.SessionBook;
import learningfactory.web.door.BodyTooLong;
import learningfactory.web.door.DatabaseAway;
import learningfactory.web.door.Language;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Every refusal says why, in the visitor's language and in both.
@RestControllerAdvice
final class RefusalAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAnswers.class);

    /// What the page is told.
    ///
    /// @param reason in the visitor's language
    /// @param words in both
    record Reason(String reason, Words words) {}

    @ExceptionHandler
    ResponseEntity<Reason> refused(Refused refused, HttpServletRequest request) {
        return answer(refused.status(), refused.words(), request);
    }

    @ExceptionHandler
    ResponseEntity<Reason> unreadable(HttpMessageNotReadableException wrong, HttpServletRequest request) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLong) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, BodyTooLong.WORDS, request);
            }
            if (cause instanceof Refused refused) { // by the record that the body was read into
                return refused(refused, request);
            }
        }
        return answer(
                HttpStatus.BAD_REQUEST,
                new Words("Dette forstår ikke serveren.", "The server does not understand this."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Reason> notKept(SessionBook.NotWritten failed, HttpServletRequest request) {
        LOG.warn("Not kept", failed);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, failed.reason().answer(), request);
    }

    /// An address that leads nowhere: whoever came with a browser is shown the page, which says so itself.
    @ExceptionHandler
    @Nullable
    ResponseEntity<Reason> nowhere(
            NoResourceFoundException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPage = wanted != null && wanted.contains(MediaType.TEXT_HTML_VALUE);
        if (isPage && !request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return failed(missing, request);
    }

    /// A word of the address that is not of its kind: letters where a number or a month should be.
    @ExceptionHandler
    ResponseEntity<Reason> misspelt(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST,
                new Words(
                        "«%s» i adressen er ikke riktig skrevet.".formatted(wrong.getName()),
                        "“%s” in the address is not written right.".formatted(wrong.getName())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Reason> failed(Exception failed, HttpServletRequest request) {
        if (failed instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, new Words("Det finnes ikke her.", "There is no such thing here."), request);
        }
        if (DatabaseAway.isBehind(failed)) {
            LOG.warn("The database is away: {}", String.valueOf(failed.getMessage()));
            return answer(HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.WORDS, request);
        }
        LOG.error("The program itself has failed at {}", request.getRequestURI(), failed);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, FAILED, request);
    }

    /// Said when the program itself has failed.
    static final Words FAILED = new Words("Programmet feilet. Prøv igjen.", "The program has failed. Try again.");

    private static ResponseEntity<Reason> answer(HttpStatus status, Words words, HttpServletRequest request) {
        return ResponseEntity.status(status).body(new Reason(words.in(Language.of(request)), words));
    }
}
