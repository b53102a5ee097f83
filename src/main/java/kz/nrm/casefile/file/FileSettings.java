package kz.nrm.casefile.file;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.attachments}: what is accepted as a file.
 *
 * @param maxSize   of one file; no more than {@code spring.servlet.multipart.max-file-size}
 * @param perCase   how many files a case holds
 * @param maxPixels of one image, read from its head before it is decoded
 * @param atOnce    how many files one node works on at the same time; decoded images need memory
 * @param scanner   who looks for viruses
 */
@Validated
@ConfigurationProperties("nrm.attachments")
public record FileSettings(
        @NotNull @DefaultValue("10MB") DataSize maxSize,
        @Min(1) @Max(1_000) @DefaultValue("100") int perCase,
        @Min(1) @Max(100_000_000) @DefaultValue("30000000") int maxPixels,
        @Min(1) @Max(64) @DefaultValue("2") int atOnce,
        @NotNull @DefaultValue Scanner scanner) {

    /** The most the store holds of one file; what is written anew may be larger than what came in. */
    static final int STORED = 40 << 20;

    /**
     * @param clamd address of a ClamAV daemon, {@code host:port}; empty for the embedded test, which knows one harmless pattern only
     * @param within how long an answer is waited for
     */
    public record Scanner(
            @Nullable String clamd,

            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 2) @DefaultValue("20s")
            Duration within) {}
}
