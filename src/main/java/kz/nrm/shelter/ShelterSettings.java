package kz.nrm.shelter;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import kz.nrm.shared.Region;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How beds are searched for, {@code config/shelters.yml}.
 *
 * @param askAgainAfter after this time a bed that was refused or not answered is shown again
 * @param neighbours    regions next to a region: a bed there is near its exploiters
 */
@Validated
@ConfigurationProperties("nrm.shelters")
record ShelterSettings(
        @NotNull Duration askAgainAfter, @NotEmpty Map<Region, Set<Region>> neighbours) {

    boolean near(Region region, Set<Region> danger) {
        return danger.stream()
                .anyMatch(from -> neighbours.getOrDefault(from, Set.of()).contains(region)
                        || neighbours.getOrDefault(region, Set.of()).contains(from));
    }
}
