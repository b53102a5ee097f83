package kz.nrm.access;

import java.time.Instant;
import java.util.List;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Tells from the trail who has seen a case and who tried to, and who raised its flags. */
public interface AccessTrail {

    /** Whether this actor may ask. Auditors may ask of every case without seeing it; asking is a look like any other. */
    boolean openTo(Actor actor, CaseReference reference);

    /**
     * Looks into a case and attempts, the latest first.
     *
     * @param to          both moments are included
     * @param compartment only looks into this one; null for all
     * @param reader      auditors also see who dealt with exclusions
     */
    Page<Look> of(
            CaseReference reference,
            Instant from,
            Instant to,
            @Nullable Compartment compartment,
            Actor reader,
            Pageable page);

    /** When each flag of a case was raised for the last time, and where. The caller shows only flags that are open to the reader. */
    List<Raised> raised(CaseReference reference);

    /**
     * A look, or an attempt.
     *
     * @param at           UTC
     * @param what         in the words of the code: {@code CaseRead}, {@code Denied}, {@code LocationRevealed}
     * @param door         method and pattern of the address
     * @param why          the task it was for, where one is known
     * @param purpose      what it was opened for, as the door and the roles say it
     * @param compartments what was open to the reader; empty where nothing was
     */
    record Look(
            Instant at,
            String what,
            String user,
            List<String> roles,
            @Nullable String agency,
            @Nullable String door,
            @Nullable String why,
            List<String> purpose,
            List<String> compartments) {}

    /**
     * A flag was raised.
     *
     * @param flag   its code
     * @param agency of whoever raised it; null where a rule did
     */
    record Raised(String flag, Instant at, @Nullable AgencyId agency) {}
}
