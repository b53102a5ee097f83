package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When what is kept may go. */
class RetentionSettingsTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 3, 1);
    private static final LocalDate EIGHTEEN = LocalDate.of(2030, 6, 15);

    private final RetentionSettings settings = new RetentionSettings(List.of(
            rule("CASE_FILE", 5, null, false),
            rule("CHILD_CASE_FILE", null, 25, false),
            rule("ANONYMOUS_STATISTICS", null, null, true)));

    @Test
    void years_after_the_closure() {
        assertThat(settings.isOver("CASE_FILE", CLOSED, EIGHTEEN, LocalDate.of(2031, 2, 28)))
                .isFalse();
        assertThat(settings.isOver("CASE_FILE", CLOSED, null, LocalDate.of(2031, 3, 1)))
                .isTrue();
    }

    @Test
    void a_child_until_an_age_which_has_to_be_known() {
        assertThat(settings.isOver("CHILD_CASE_FILE", CLOSED, EIGHTEEN, LocalDate.of(2037, 6, 14)))
                .isFalse();
        assertThat(settings.isOver("CHILD_CASE_FILE", CLOSED, EIGHTEEN, LocalDate.of(2037, 6, 15)))
                .isTrue();
        assertThat(settings.isOver("CHILD_CASE_FILE", CLOSED, null, LocalDate.of(2099, 1, 1)))
                .isFalse();
    }

    @Test
    void never_what_stands_open_what_is_for_ever_and_what_no_rule_names() {
        var late = LocalDate.of(2099, 1, 1);
        assertThat(settings.isOver("CASE_FILE", null, EIGHTEEN, late)).isFalse();
        assertThat(settings.isOver("ANONYMOUS_STATISTICS", CLOSED, EIGHTEEN, late))
                .isFalse();
        assertThat(settings.isOver("PLAN", CLOSED, EIGHTEEN, late)).isFalse();
        assertThat(settings.isOver("CASE_FILE", CLOSED, EIGHTEEN, LocalDate.of(2023, 12, 31)))
                .as("before the rule is in force")
                .isFalse();
    }

    private static RetentionSettings.Rule rule(
            String category, @Nullable Integer years, @Nullable Integer age, boolean forEver) {
        return new RetentionSettings.Rule(
                category, years, age, forEver, "product default", LocalDate.of(2024, 1, 1), false);
    }
}
