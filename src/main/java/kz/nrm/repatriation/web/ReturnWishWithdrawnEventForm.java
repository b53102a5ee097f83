package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.repatriation.ReturnCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person takes the wish to return back, at any time. */
@Component
class ReturnWishWithdrawnEventForm implements CaseEventForm<ReturnWishWithdrawnEventForm.WishWithdrawn> {

    record WishWithdrawn(
            @NotNull @Pattern(regexp = "[a-z]{3}") String language,
            @Nullable @Size(max = 4000) String ownWords) {}

    private final ReturnCases returns;

    ReturnWishWithdrawnEventForm(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    public String type() {
        return "return-wish-withdrawn";
    }

    @Override
    public Class<WishWithdrawn> input() {
        return WishWithdrawn.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(
                Role.CASE_MANAGER,
                Role.SHELTER_STAFF,
                Role.SOCIAL_WORKER,
                Role.LAWYER,
                Role.GUARDIAN,
                Role.CONSUL,
                Role.RETURN_OFFICER);
    }

    @Override
    public void report(Report<WishWithdrawn> report) {
        returns.withdrawWish(report.reference(), report.input().language(), report.actor());
    }
}
