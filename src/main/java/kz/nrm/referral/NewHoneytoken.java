package kz.nrm.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A case of a person whom somebody made up.
 *
 * @param writtenBy  user who is said to have referred the person; best an account made up like the person
 * @param referredAt      when
 * @param endedAt         since when nobody could reach the person any more
 */
public record NewHoneytoken(
        @NotBlank @Size(max = 60) String writtenBy,
        @NotNull Instant referredAt,
        @NotNull Instant endedAt,
        @NotNull @Valid NewReferral referral) {

    @Override
    public String toString() {
        return "NewHoneytoken[***]";
    }
}
