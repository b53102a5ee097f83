package kz.nrm.access;

import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Asks for the second factor once more, at this very moment, whatever was shown when somebody signed in. */
public interface SecondFactorAtOnce {

    /** @throws Refusal of the field {@code code} when it is missing, wrong or was used before, or when there is no second factor */
    void require(Actor actor, @Nullable String code);
}
