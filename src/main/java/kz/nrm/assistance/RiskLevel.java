package kz.nrm.assistance;

/** How much danger there is; the review interval follows from it. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The highest score of a domain, 0 to 4, drives the level (product default). */
    static RiskLevel ofHighest(int score) {
        return switch (score) {
            case 0, 1 -> LOW;
            case 2 -> MEDIUM;
            case 3 -> HIGH;
            default -> CRITICAL;
        };
    }
}
