package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ValidationClockTest {

    /** Half past midnight of 18 December in Almaty, still the seventeenth in UTC. */
    private static final Clock AFTER_MIDNIGHT = Clock.fixed(Instant.parse("2026-12-17T19:30:00Z"), ZoneOffset.UTC);

    private final Validator validator = validator();

    @Test
    void todayInKazakhstanIsNotInTheFuture() {
        assertThat(validator.validate(new Visit(LocalDate.parse("2026-12-18")))).isEmpty();
    }

    @Test
    void tomorrowInKazakhstanIs() {
        assertThat(validator.validate(new Visit(LocalDate.parse("2026-12-19")))).hasSize(1);
    }

    private static Validator validator() {
        var configuration = Validation.byDefaultProvider().configure();
        new ValidationClock().daysOfKazakhstan(AFTER_MIDNIGHT).customize(configuration);
        try (var factory = configuration.buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    record Visit(@PastOrPresent LocalDate on) {}
}
