package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

class HttpErrorsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private HttpErrors errors;

    @BeforeEach
    void speak() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var even = new EvenAnswers(new EvenAnswerSettings(Duration.ZERO));
        errors = new HttpErrors(new Problems(messages, even, event -> {}));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theInterfaceGetsAProblem() {
        var answer = (ResponseEntity<?>) answer("/api/cases", 404);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(((ProblemDetail) answer.getBody()).getTitle()).isEqualTo("Not found");
    }

    @Test
    void peopleGetAPage() {
        var page = (ModelAndView) answer("/cases", 403);

        assertThat(page.getViewName()).isEqualTo("desk/error");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void everyStatusIsSaidInWords() {
        for (var status : HttpStatus.values()) {
            if (status.isError()) {
                var problem = (ProblemDetail) ((ResponseEntity<?>) answer("/api/x", status.value())).getBody();
                assertThat(problem.getTitle()).as(status.toString()).doesNotStartWith("problem.");
                assertThat(problem.getDetail()).as(status.toString()).doesNotStartWith("problem.");
            }
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNoFailureOfOurs() {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(new BodyLimit.Exceeded()));

        var answer = (ResponseEntity<?>) answer("/api/x", 500);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void theErrorPageByItselfIsNotThere() {
        assertThat(((ModelAndView) errors.error(request)).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private Object answer(String path, int status) {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        return errors.error(request);
    }
}
