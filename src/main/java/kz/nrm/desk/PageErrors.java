package kz.nrm.desk;

import jakarta.servlet.http.HttpServletResponse;
import kz.nrm.deadline.CalendarYearMissing;
import kz.nrm.http.NotAvailable;
import kz.nrm.http.NotFound;
import kz.nrm.http.Problems;
import kz.nrm.http.RequestNumber;
import kz.nrm.http.TooManyRequests;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** A page that says what went wrong behind a page and what to do next. */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final Problems problems;
    private final ShellAdvice shells;

    PageErrors(Problems problems, ShellAdvice shells) {
        this.problems = problems;
        this.shells = shells;
    }

    @ExceptionHandler({NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return page(problems.nothingHere());
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        var problem = problems.problem(HttpStatus.CONFLICT, "refused");
        problem.setDetail(problems.sentence(refusal));
        return page(problem);
    }

    @ExceptionHandler
    ModelAndView yearMissing(CalendarYearMissing missing) {
        var problem = problems.problem(HttpStatus.CONFLICT, "calendar-year-missing");
        problem.setDetail(
                problems.sentence(Refusal.because("CALENDAR_YEAR_MISSING", Integer.toString(missing.year()))));
        return page(problem);
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInput invalid) {
        return page(problems.problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-input"));
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyRequests tooMany, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        return page(problems.problem(HttpStatus.TOO_MANY_REQUESTS, tooMany.type()));
    }

    @ExceptionHandler
    ModelAndView notAvailable(NotAvailable missing) {
        return page(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, missing.type()));
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ModelAndView collided() {
        return page(problems.problem(HttpStatus.CONFLICT, "changed-meanwhile"));
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CalendarYearMissing missing) {
                return yearMissing(missing);
            }
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(problems.problem(HttpStatus.BAD_REQUEST, "bad-request"));
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().value() == 503) {
            return page(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "http-503"));
        }
        var trace = failure.getStackTrace();
        LOG.error(
                "request {} failed: {} at {}",
                RequestNumber.current().orElse("?"),
                failure.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
        return page(problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"));
    }

    private ModelAndView page(ProblemDetail problem) {
        var page = new ModelAndView("desk/error", "problem", problem);
        page.addObject("shell", shells.aroundError());
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }
}
