package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a deadline. What is not given comes from the rule.
 *
 * @param startAt when the start fact happened, UTC; the recorded date, or askedAt, when not given
 * @param askedAt when the deadline was asked for, UTC; now when not given
 * @param variant value of the variable that chooses another length
 */
public record OpenDeadline(
        CaseReference reference,
        DeadlineKind kind,
        @Nullable Instant startAt,
        @Nullable Instant askedAt,
        @Nullable Region region,
        @Nullable AgencyId agency,
        @Nullable String role,
        @Nullable UUID workItem,
        @Nullable String processInstance,
        @Nullable String variant) {

    /** A deadline that starts now, or with the recorded date the rule asks for. */
    public static OpenDeadline of(CaseReference reference, DeadlineKind kind) {
        return new OpenDeadline(reference, kind, null, null, null, null, null, null, null, null);
    }

    public OpenDeadline startingAt(Instant fact) {
        return new OpenDeadline(
                reference, kind, fact, askedAt, region, agency, role, workItem, processInstance, variant);
    }

    /** Starts then, unless a recorded date is known. */
    public OpenDeadline askedAt(Instant at) {
        return new OpenDeadline(reference, kind, startAt, at, region, agency, role, workItem, processInstance, variant);
    }

    public OpenDeadline in(@Nullable Region place) {
        return new OpenDeadline(
                reference, kind, startAt, askedAt, place, agency, role, workItem, processInstance, variant);
    }

    public OpenDeadline owedBy(AgencyId owner) {
        return new OpenDeadline(
                reference, kind, startAt, askedAt, region, owner, role, workItem, processInstance, variant);
    }

    public OpenDeadline owedAs(String ownerRole) {
        return new OpenDeadline(
                reference, kind, startAt, askedAt, region, agency, ownerRole, workItem, processInstance, variant);
    }

    public OpenDeadline forWorkItem(UUID item) {
        return new OpenDeadline(
                reference, kind, startAt, askedAt, region, agency, role, item, processInstance, variant);
    }

    public OpenDeadline inProcess(String instance) {
        return new OpenDeadline(reference, kind, startAt, askedAt, region, agency, role, workItem, instance, variant);
    }

    public OpenDeadline variant(@Nullable String value) {
        return new OpenDeadline(
                reference, kind, startAt, askedAt, region, agency, role, workItem, processInstance, value);
    }

    /** One deadline runs per kind and work item, else per kind and process instance, else per kind and case. */
    String runningKey() {
        if (workItem != null) {
            return "W:" + workItem + ":" + kind;
        }
        return processInstance == null ? caseKey() : processKey(processInstance, kind);
    }

    /** A timer of a process rather than work that somebody owes. */
    boolean isWait() {
        return workItem == null && processInstance != null;
    }

    String caseKey() {
        return "C:" + reference + ":" + kind;
    }

    static String processKey(String processInstance, DeadlineKind kind) {
        return "P:" + processInstance + ":" + kind;
    }
}
