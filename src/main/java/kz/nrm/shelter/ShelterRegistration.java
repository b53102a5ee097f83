package kz.nrm.shelter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * A shelter as whoever keeps it describes it.
 *
 * @param codeName  what it is called in calendars and lists; says nothing about where it is
 * @param agency    that keeps it; the own one where it is left out
 * @param sexes     whom it takes
 * @param youngest  years, inclusive
 * @param oldest    years, inclusive
 * @param families  whether those who belong together stay together
 * @param stepFree  whether somebody with a disability can live there
 * @param languages that are spoken there, ISO 639-2/T
 * @param riskZones regions whose exploiters can reach it
 * @param beds      how many
 * @param address   kept under seal; never shown again but to whoever works with somebody who lives there
 */
public record ShelterRegistration(
        @NotBlank @Size(min = 2, max = 60) String codeName,
        @Nullable @Size(max = 60) String agency,
        @NotNull Region region,
        @NotEmpty Set<@NotNull Sex> sexes,
        @NotNull @Min(0) @Max(120) Integer youngest,
        @NotNull @Min(0) @Max(120) Integer oldest,
        @NotNull Boolean families,
        @NotNull Boolean stepFree,
        @NotEmpty @Size(max = 40) Set<@NotNull @Size(min = 3, max = 3) String> languages,
        @Nullable Set<@NotNull Region> riskZones,
        @NotNull @Min(1) @Max(200) Integer beds,
        @NotBlank @Size(min = 5, max = 500) String address) {

    /** The same with nothing in place of the address: to be compared, or kept, where no address may stand. */
    public ShelterRegistration withoutAddress() {
        return new ShelterRegistration(
                codeName, agency, region, sexes, youngest, oldest, families, stepFree, languages, riskZones, beds, "");
    }

    NewShelter keptBy(AgencyId keeper) {
        return new NewShelter(
                codeName.strip(),
                keeper,
                region,
                sexes,
                youngest,
                oldest,
                families,
                stepFree,
                languages,
                Objects.requireNonNullElse(riskZones, Set.of()),
                beds,
                address.strip());
    }

    @Override
    public String toString() {
        return "ShelterRegistration[" + codeName + "]";
    }
}
