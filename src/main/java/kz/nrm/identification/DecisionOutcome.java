package kz.nrm.identification;

/** What was decided, over both kinds of decision. */
public enum DecisionOutcome {
    GROUNDS,
    MORE_INFORMATION,
    NO_GROUNDS,
    CONFIRMED,
    NOT_CONFIRMED;

    /** A no, which needs a second person before it counts. */
    public boolean negative() {
        return this == NO_GROUNDS || this == NOT_CONFIRMED;
    }

    static DecisionOutcome of(Grounds grounds) {
        return valueOf(grounds.name());
    }

    static DecisionOutcome of(Conclusion conclusion) {
        return valueOf(conclusion.name());
    }
}
