package kz.nrm.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the ladders are swept.
 *
 * @param enabled whether this node sweeps by itself
 * @param every   time between the end of one sweep and the next
 * @param page    how many deadlines climb in one transaction
 */
@Validated
@ConfigurationProperties("nrm.deadlines.sweep")
record SweepSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration every,
        @DefaultValue("500") @Min(1) @Max(10_000) int page) {}
