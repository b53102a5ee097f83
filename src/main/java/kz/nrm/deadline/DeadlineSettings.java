package kz.nrm.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code config/deadlines.yml}.
 *
 * @param rules versions of the rule of each deadline, by kind
 */
@Validated
@ConfigurationProperties("nrm.deadlines")
record DeadlineSettings(@NotEmpty Map<String, @NotEmpty List<@Valid DeadlineRule>> rules) {}
