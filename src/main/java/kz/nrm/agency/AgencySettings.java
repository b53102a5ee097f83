package kz.nrm.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code config/agencies.yml}: the kinds of agencies with their names, and the names of the regions by code.
 *
 * @param regions names by region code and language
 */
@Validated
@ConfigurationProperties("nrm.agencies")
record AgencySettings(
        @NotEmpty Map<AgencyKind, @Valid Kind> kinds,
        @Size(min = 20, max = 20) Map<String, Map<String, String>> regions) {

    /**
     * @param regional one office in each region
     * @param national a national office (always, where not regional)
     */
    record Kind(
            boolean regional,
            boolean national,
            @Size(min = 3, max = 3) Map<String, String> names) {}
}
