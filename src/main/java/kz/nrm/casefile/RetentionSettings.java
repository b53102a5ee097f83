package kz.nrm.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** {@code nrm.retention} in {@code config/retention.yml}: how long what is kept. */
@Validated
@ConfigurationProperties("nrm")
record RetentionSettings(@NotEmpty List<@Valid Rule> retention) {

    static final String CASE_FILE = "CASE_FILE";
    static final String CHILD_CASE_FILE = "CHILD_CASE_FILE";

    /**
     * One category.
     *
     * @param yearsAfterClosure or null where an age or nothing ends it
     * @param untilAge          of the person
     */
    record Rule(
            @NotBlank String category,
            @Nullable @Min(1) @Max(100) Integer yearsAfterClosure,
            @Nullable @Min(18) @Max(120) Integer untilAge,
            @DefaultValue("false") boolean forEver,
            @NotBlank String legalBasis,
            @NotNull LocalDate validFrom,
            boolean verified) {}

    /** Whether what is kept of a case of this category may go by this day; never when nothing is known of its end. */
    boolean isOver(String category, @Nullable LocalDate closed, @Nullable LocalDate eighteen, LocalDate today) {
        return retention.stream()
                .filter(rule -> rule.category().equals(category)
                        && !rule.forEver()
                        && !rule.validFrom().isAfter(today))
                .findFirst()
                .map(rule -> end(rule, closed, eighteen))
                .filter(end -> !end.isAfter(today))
                .isPresent();
    }

    private static @Nullable LocalDate end(Rule rule, @Nullable LocalDate closed, @Nullable LocalDate eighteen) {
        if (closed == null) {
            return null;
        }
        if (rule.yearsAfterClosure() != null) {
            return closed.plusYears(rule.yearsAfterClosure());
        }
        return rule.untilAge() == null || eighteen == null ? null : eighteen.plusYears(rule.untilAge() - 18L);
    }
}
