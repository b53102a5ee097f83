package kz.nrm.audit;

import java.util.Set;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Which refusals are attempts that the trail keeps (AUD 28): what is refused for what somebody is, for who else has to agree, or because a
 * wall stands there; not what was entered wrongly or came too late.
 */
final class Denials {

    static final Set<String> CODES = Set.of(
            // not yours
            "NOT_YOUR_ROLE",
            "TASK_NOT_YOURS",
            "AGENCY_NOT_YOURS",
            "COORDINATION_ONLY",
            "COMPARTMENT_WITHHELD",
            "PREVIEW_OF_ANOTHER",
            "NOT_A_COLLEAGUE",
            // four eyes
            "SECOND_PERSON_REQUIRED",
            "NOT_FOR_ONESELF",
            "OTHER_AGENCY_REQUIRED",
            "OTHER_REGION_REQUIRED",
            "HOLD_BY_PLANNER",
            "STOP_BY_PLANNER",
            // walls between roles
            "ROLE_OF_POLICE_SIDE",
            "ROLE_HOLDS_LOCATION",
            "ROLE_OF_OMBUDSMAN",
            "ADMIN_SEES_NO_CASE",
            "LOCATION_NEVER_TO_POLICE",
            // not shown to be oneself
            "GLASS_SUSPENDED",
            "SECOND_FACTOR_MISSING",
            "CODE_WRONG",
            "PASSWORD_WRONG");

    private Denials() {}

    static boolean include(Exception refused) {
        return refused instanceof Refusal refusal
                ? CODES.contains(refusal.code())
                : refused instanceof NotFound || refused instanceof AccessDeniedException;
    }

    /** Null where nothing is told of why: what is hidden and what never was leave the same row. */
    static @Nullable String code(Exception refused) {
        return refused instanceof Refusal refusal ? refusal.code() : null;
    }
}
