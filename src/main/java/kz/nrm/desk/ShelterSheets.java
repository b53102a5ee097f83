package kz.nrm.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.Sex;
import kz.nrm.shelter.ShelterRegistration;
import kz.nrm.workflow.FormField;
import org.springframework.stereotype.Component;

/** What is asked of whoever keeps a house. */
@Component
class ShelterSheets {

    private static final Set<String> ADDRESS = Set.of("address");

    private final KnownChoices known;

    ShelterSheets(KnownChoices known) {
        this.known = known;
    }

    /** A new house; whose it is need not be asked. */
    FormPages.Sheet registration() {
        var fields = FormField.of(ShelterRegistration.class).stream()
                .filter(field -> !field.name().equals("agency"))
                .map(field -> field.name().equals("sexes") ? field.without(Set.of(Sex.UNKNOWN.name())) : field)
                .toList();
        return new FormPages.Sheet("/shelters", fields, Map.of("languages", known.spokenMost()), ADDRESS);
    }

    FormPages.Sheet beds(UUID id) {
        return FormPages.Sheet.of("/shelters/" + id + "/beds", BedChange.class);
    }

    FormPages.Sheet move(UUID id) {
        return new FormPages.Sheet("/shelters/" + id + "/reopening", FormField.of(Moved.class), Map.of(), ADDRESS);
    }

    /** More beds, or fewer. */
    record BedChange(
            @NotNull BedStep bedStep,
            @NotNull @Min(1) @Max(50) Integer beds) {}

    /** Which of both. */
    enum BedStep {
        ADD,
        TAKE_OUT
    }

    /** To a place that is not known to the wrong people. */
    record Moved(@NotBlank @Size(min = 5, max = 500) String address) {

        @Override
        public String toString() {
            return "Moved[***]";
        }
    }
}
