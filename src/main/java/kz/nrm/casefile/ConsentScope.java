package kz.nrm.casefile;

import java.util.Set;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * To whom a decision of the person applies, and to which field classes.
 *
 * @param agency       one office; null where it is not about one
 * @param body         all offices of a kind; null where it is not about one. Without both: everybody whom the purpose needs
 * @param compartments none means all
 */
public record ConsentScope(
        @Nullable AgencyId agency, @Nullable AgencyKind body, Set<Compartment> compartments) {

    /** Everybody whom the purpose needs, and all that they need for it. */
    public static final ConsentScope WHOLE = new ConsentScope(null, null, Set.of());

    /** @throws Refusal when it names two recipients, the status, or a place for the police side */
    public ConsentScope {
        if (agency != null && body != null) {
            throw Refusal.ofField("body", "CONSENT_ONE_RECIPIENT");
        }
        if (compartments.contains(Compartment.STATUS)) {
            throw Refusal.ofField("compartments", "CONSENT_NOT_FOR_STATUS");
        }
        compartments = Set.copyOf(compartments);
    }

    /** Whether it names its recipient. */
    boolean named() {
        return agency != null || body != null;
    }

    boolean whole() {
        return equals(WHOLE);
    }

    /** @param office null for a body outside the directory */
    boolean covers(@Nullable AgencyId office, AgencyKind kind, Compartment compartment) {
        return (agency == null || agency.equals(office))
                && (body == null || body == kind)
                && (compartments.isEmpty() || compartments.contains(compartment));
    }

    /** Of two that cover the same: a wide yes never lifts a narrower no. */
    boolean atLeastAsNarrowAs(ConsentScope other) {
        return rank() >= other.rank() && (!compartments.isEmpty() || other.compartments.isEmpty());
    }

    private int rank() {
        if (agency != null) {
            return 2;
        }
        return body == null ? 0 : 1;
    }
}
