package kz.nrm.assistance;

/** The eight groups of special social services (standard list, to be verified). Names stand in {@code config/services.yml}. */
public enum ServiceKind {
    SOCIAL_HOUSEHOLD(Goal.SOCIAL_CARE),
    SOCIAL_MEDICAL(Goal.HEALTH),
    SOCIAL_PSYCHOLOGICAL(Goal.SOCIAL_CARE),
    SOCIAL_PEDAGOGICAL(Goal.EDUCATION),
    SOCIAL_LABOUR(Goal.LIVELIHOOD),
    SOCIAL_CULTURAL(Goal.SOCIAL_CARE),
    SOCIAL_ECONOMIC(Goal.FINANCIAL),
    SOCIAL_LEGAL(Goal.LEGAL);

    private final Goal usualGoal;

    ServiceKind(Goal usualGoal) {
        this.usualGoal = usualGoal;
    }

    /** What it most often serves. */
    public Goal usualGoal() {
        return usualGoal;
    }
}
