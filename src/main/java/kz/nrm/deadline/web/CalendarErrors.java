package kz.nrm.deadline.web;

import kz.nrm.deadline.CalendarYearMissing;
import kz.nrm.http.Problems;
import kz.nrm.shared.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Behind every door of the JSON interface: a deadline needs a year of the calendar that is not loaded, however deep below the request
 * this was found. Nothing was saved.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CalendarErrors {

    private final Problems problems;

    CalendarErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> yearMissing(CalendarYearMissing missing) {
        var problem = problems.problem(HttpStatus.CONFLICT, "calendar-year-missing");
        problem.setDetail(
                problems.sentence(Refusal.because("CALENDAR_YEAR_MISSING", Integer.toString(missing.year()))));
        problem.setProperty("year", missing.year());
        return ResponseEntity.of(problem).build();
    }
}
