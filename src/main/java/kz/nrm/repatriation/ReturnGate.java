package kz.nrm.repatriation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The ten gates of a safe return. A human decides each; all must be green before the person leaves. */
public enum ReturnGate {
    /** Informed wish, told outside police presence. */
    WISH,
    /** Individual risk assessment, explained to the person. */
    RISK,
    /** Child: best interests determined, carer at home checked. */
    CHILD,
    /** Criminal track informed; never a veto on leaving. */
    CRIMINAL_TRACK,
    DOCUMENTS,
    FITNESS,
    PARTNER,
    REINTEGRATION_PLAN,
    ROUTE,
    /** The wish confirmed once more, at most a day before departure. */
    SECOND_CONFIRMATION;

    /** The gates that must be green before a second person approves the return. */
    public static Set<ReturnGate> beforeApproval() {
        return EnumSet.complementOf(EnumSet.of(SECOND_CONFIRMATION));
    }

    /** Their names in one line, for a message. */
    static String list(Set<ReturnGate> gates) {
        return gates.stream().map(ReturnGate::name).collect(Collectors.joining(", "));
    }

    /** Whether it can be put right by the return officer; what the person wishes cannot. */
    public boolean remediable() {
        return this != WISH && this != SECOND_CONFIRMATION;
    }
}
