package kz.nrm.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Writes problems (RFC 9457) in the reader's language, with the number of the request. Details never repeat what was entered. "Not found"
 * has no number: what is kept from somebody and what never was are the same answer, byte for byte.
 */
@Component
public class Problems {

    private final MessageSource messages;
    private final EvenAnswers even;
    private final ApplicationEventPublisher events;

    Problems(MessageSource messages, EvenAnswers even, ApplicationEventPublisher events) {
        this.messages = messages;
        this.even = even;
        this.events = events;
    }

    /** A problem of this type; title and detail come from {@code problem.<type>} and {@code problem.<type>.detail}. */
    public ProblemDetail problem(HttpStatus status, String type) {
        var problem = ProblemDetail.forStatusAndDetail(status, text("problem." + type + ".detail"));
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(text("problem." + type));
        if (status != HttpStatus.NOT_FOUND) {
            RequestNumber.current().ifPresent(number -> problem.setProperty("requestId", number));
        }
        return problem;
    }

    /** There is nothing here, or nothing for this reader: the same words after the same time. */
    public ProblemDetail nothingHere() {
        even.await();
        return problem(HttpStatus.NOT_FOUND, "not-found");
    }

    ProblemDetail invalid(HttpStatus status, List<Violation> violations) {
        var problem = problem(status, "invalid-input");
        problem.setProperty(
                "violations", violations.stream().map(this::described).toList());
        return problem;
    }

    ProblemDetail refused(Refusal refusal) {
        var changed = refusal.code().equals("CHANGED_MEANWHILE");
        var problem = problem(
                changed ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                changed ? "version-conflict" : "refused");
        problem.setDetail(sentence(refusal));
        problem.setProperty("code", refusal.code());
        refusal.field().ifPresent(field -> problem.setProperty("field", field));
        return problem;
    }

    /** Why a use case said no, in words. Whoever keeps the trail hears of it. */
    public String sentence(Refusal refusal) {
        told(refusal);
        return text("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** The same where a page says it in words of its own. */
    public void told(Refusal refusal) {
        events.publishEvent(new StepRefused(refusal));
    }

    /** Which rule was broken, in words. */
    public String sentence(Violation violation) {
        return text("rule." + violation.rule(), violation.arguments().toArray());
    }

    private Map<String, String> described(Violation violation) {
        return Map.of("field", violation.field(), "rule", violation.rule(), "message", sentence(violation));
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }
}
