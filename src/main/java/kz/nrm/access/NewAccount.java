package kz.nrm.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * An account somebody asks for.
 *
 * @param user            name to sign in with
 * @param personnelNumber tells two accounts of one person from accounts of two persons
 */
public record NewAccount(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,59}")
        String user,

        @NotBlank @Size(max = 200) String displayName,
        @NotBlank @Size(max = 60) String agency,
        @NotBlank @Size(max = 60) String personnelNumber,
        @NotEmpty Set<@NotNull Role> roles) {

    /** However the personnel number was typed, it is kept in one spelling. */
    public NewAccount {
        if (personnelNumber != null) {
            personnelNumber = PersonnelNumber.of(personnelNumber);
        }
    }
}
