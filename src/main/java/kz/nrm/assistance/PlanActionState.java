package kz.nrm.assistance;

/** Where one action of a plan stands. */
public enum PlanActionState {
    /** Wanted, not yet agreed with the person. */
    PROPOSED,
    /** In the plan; the provider offers it. */
    AGREED,
    ACCEPTED,
    /** Stays on offer; has no effect on other help. */
    REFUSED,
    DELIVERED,
    /** The person says it was given. */
    CONFIRMED;

    /** Whether the person waits for it. */
    boolean owed() {
        return this == ACCEPTED || this == DELIVERED;
    }
}
