package kz.nrm.reflection;

/** What a proposal or decision on the exceptional end says. */
public enum ExceptionalEndDecision {
    END,
    CONTINUE
}
