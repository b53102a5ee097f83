package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class EvenAnswersTest {

    private static final long BEGIN = -7;

    private long now = BEGIN;

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "19, 20", "20, 40", "21, 40", "133, 140"})
    void theAnswerComesAtAnEvenMomentAfterTheQuestion(long takes, long answered) {
        var answers = answers(20);
        asked(answers);
        now += takes;
        answers.await();
        assertThat(now - BEGIN).isEqualTo(answered);
    }

    @Test
    void aSecondLookAtTheSameQuestionCountsFromItsBeginning() {
        var answers = answers(20);
        var request = asked(answers);
        now += 15;
        answers.preHandle(request, new MockHttpServletResponse(), this);
        answers.await();
        assertThat(now - BEGIN).isEqualTo(20);
    }

    @Test
    void withoutAStepOrAQuestionNobodyWaits() {
        answers(20).await();
        var atOnce = answers(0);
        asked(atOnce);
        atOnce.await();
        assertThat(now).isEqualTo(BEGIN);
    }

    private EvenAnswers answers(int step) {
        return new EvenAnswers(
                new EvenAnswerSettings(Duration.ofNanos(step)), () -> now, left -> now += Math.min(left, 3));
    }

    private MockHttpServletRequest asked(EvenAnswers answers) {
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        answers.preHandle(request, new MockHttpServletResponse(), this);
        return request;
    }
}
