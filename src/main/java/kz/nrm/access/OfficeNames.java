package kz.nrm.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The names of an office in the three languages of the house. */
public record OfficeNames(
        @NotBlank @Size(max = 200) String nameKk,
        @NotBlank @Size(max = 200) String nameRu,
        @NotBlank @Size(max = 200) String nameEn) {

    /** By language code, as the directory keeps them. */
    public Map<String, String> byLanguage() {
        return Map.of("kk", nameKk.strip(), "ru", nameRu.strip(), "en", nameEn.strip());
    }
}
