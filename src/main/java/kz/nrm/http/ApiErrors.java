package kz.nrm.http;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong behind the JSON interface into a problem that says what to do, and never into a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInput invalid) {
        return answer(problems.invalid(HttpStatus.UNPROCESSABLE_ENTITY, invalid.violations()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal.code().equals("TASK_NOT_YOURS") ? problems.nothingHere() : problems.refused(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound notFound) {
        return answer(problems.nothingHere());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequests tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()))
                .body(problems.problem(HttpStatus.TOO_MANY_REQUESTS, tooMany.type()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAvailable(NotAvailable missing) {
        return answer(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, missing.type()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException denied) {
        return answer(problems.nothingHere());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(ConstraintViolationException broken) {
        return answer(problems.invalid(
                HttpStatus.UNPROCESSABLE_ENTITY,
                broken.getConstraintViolations().stream()
                        .map(InputBinder::violation)
                        .toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return answer(problems.invalid(HttpStatus.BAD_REQUEST, List.of(Violation.of(wrong.getName(), "WrongFormat"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(IllegalArgumentException wrong) {
        LOG.warn("request {} refused: argument at {}", number(), at(wrong));
        return answer(problems.problem(HttpStatus.BAD_REQUEST, "bad-request"));
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<ProblemDetail> collided(RuntimeException collision) {
        LOG.warn(
                "request {} met another change: {} at {}",
                number(),
                collision.getClass().getSimpleName(),
                at(collision));
        return answer(problems.problem(HttpStatus.CONFLICT, "changed-meanwhile"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        LOG.error("request {} failed: {} at {}", number(), failure.getClass().getName(), at(failure));
        return answer(problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (BodyLimit.exceeded(unreadable)) {
            return object(problems.problem(HttpStatus.CONTENT_TOO_LARGE, "too-large"));
        }
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException fault) {
                return object(problems.invalid(HttpStatus.BAD_REQUEST, List.of(JsonFaults.violation(fault))));
            }
        }
        return object(problems.invalid(HttpStatus.BAD_REQUEST, List.of(Violation.of("", "BodyRequired"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violations = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                                && error.contains(jakarta.validation.ConstraintViolation.class)
                        ? InputBinder.violation(error.unwrap(jakarta.validation.ConstraintViolation.class))
                        : Violation.of(error.getObjectName(), "WrongFormat"))
                .toList();
        return object(problems.invalid(HttpStatus.UNPROCESSABLE_ENTITY, violations));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = missing instanceof org.springframework.web.bind.MissingRequestHeaderException header
                ? header.getHeaderName()
                : "";
        return object(problems.invalid(HttpStatus.BAD_REQUEST, List.of(Violation.of(name, "Required"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.resolve(status.value());
        var problem = problems.problem(known == null ? HttpStatus.BAD_REQUEST : known, "http-" + status.value());
        return new ResponseEntity<>(problem, headers, status);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<Object> object(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static String number() {
        return RequestNumber.current().orElse("?");
    }

    /** Where it happened; the message of an exception may hold what was entered and is never logged. */
    private static String at(Throwable failure) {
        var trace = failure.getStackTrace();
        var own = java.util.Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith("kz.nrm"))
                .findFirst();
        return own.map(StackTraceElement::toString).orElse(trace.length == 0 ? "?" : trace[0].toString());
    }
}
