package kz.nrm.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.Region;

/** One more office of a kind in a region, as somebody asks for it; its id is ours to give. */
public record NewOffice(
        @NotNull AgencyKind kind,
        @NotNull Region region,
        @NotBlank @Size(max = 200) String nameKk,
        @NotBlank @Size(max = 200) String nameRu,
        @NotBlank @Size(max = 200) String nameEn) {

    OfficeNames names() {
        return new OfficeNames(nameKk, nameRu, nameEn);
    }
}
