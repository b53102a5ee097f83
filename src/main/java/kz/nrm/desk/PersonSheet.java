package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.NewReferral;
import org.jspecify.annotations.Nullable;

/** What is asked of each person of a site; signs come on top of it. */
record PersonSheet(
        @NotNull Boolean immediateDanger,
        @NotNull NewReferral.UnderAge underAge,
        @NotBlank @Size(max = 3) String language,
        NewReferral.@Nullable Answer consent,
        @Nullable Sex sex,
        @Nullable Integer ageYears,
        @Nullable @Size(max = 40) String family) {}
