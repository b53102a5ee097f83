package kz.nrm.assistance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One score, 0 to 4, for each of the ten domains. */
public record RiskScores(Map<RiskDomain, Integer> scores) {

    static final int HIGHEST = 4;
    private static final int SERIOUS = 3;

    /** @throws IllegalArgumentException unless every domain has a score of 0 to 4 */
    public RiskScores {
        if (!scores.keySet().equals(EnumSet.allOf(RiskDomain.class))
                || scores.values().stream().anyMatch(score -> score < 0 || score > HIGHEST)) {
            throw new IllegalArgumentException("a score of 0 to 4 for each of the ten domains is needed");
        }
        scores = Map.copyOf(scores);
    }

    /** In the order of {@link RiskDomain}. */
    public static RiskScores of(List<Integer> inOrder) {
        var scores = new EnumMap<RiskDomain, Integer>(RiskDomain.class);
        for (var domain : RiskDomain.values()) {
            scores.put(domain, inOrder.get(domain.ordinal()));
        }
        return new RiskScores(scores);
    }

    /** The worst domain drives the level: one great danger is not made small by nine small ones. */
    public RiskLevel level() {
        return RiskLevel.ofHighest(
                scores.values().stream().mapToInt(Integer::intValue).max().orElse(HIGHEST));
    }

    boolean serious(RiskDomain domain) {
        return scores.getOrDefault(domain, HIGHEST) >= SERIOUS;
    }

    /** Domain and score, in order, as one column keeps them. */
    String asText() {
        return Arrays.stream(RiskDomain.values())
                .map(domain -> domain + "=" + scores.get(domain))
                .collect(Collectors.joining(" "));
    }
}
