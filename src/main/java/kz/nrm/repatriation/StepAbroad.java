package kz.nrm.repatriation;

import java.util.Optional;
import kz.nrm.casefile.ClosureReason;
import org.jspecify.annotations.Nullable;

/** What a citizen abroad wants who does not come home now. */
public enum StepAbroad {
    /** Home after all. */
    RETURN("RETURN", null),
    /** To be asked again. */
    NOT_YET("NOT_YET", null),
    /** Help where the person is; somebody there has taken over. */
    HELP_ABROAD("LEAVE", ClosureReason.TRANSFERRED_TO_OTHER_NRM),
    /** No help. */
    LEAVE("LEAVE", ClosureReason.WITHDREW);

    private final String way;
    private final @Nullable ClosureReason closure;

    StepAbroad(String way, @Nullable ClosureReason closure) {
        this.way = way;
        this.closure = closure;
    }

    /** The answer of the gateway it leads to. */
    public String way() {
        return way;
    }

    /** The reason to propose for closing the case, where it ends. */
    Optional<ClosureReason> closure() {
        return Optional.ofNullable(closure);
    }
}
