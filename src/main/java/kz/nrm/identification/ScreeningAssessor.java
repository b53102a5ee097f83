package kz.nrm.identification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.casefile.IndicatorCatalogue.Strength;
import kz.nrm.identification.Screening.DimensionResult;
import kz.nrm.identification.ScreeningExplanation.NextSign;
import kz.nrm.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Counts the signs by dimension, lets the tables weigh them, and tries what one more sign would change. */
@Component
class ScreeningAssessor {

    private final Decisions decisions;
    private final IndicatorCatalogue catalogue;

    ScreeningAssessor(Decisions decisions, IndicatorCatalogue catalogue) {
        this.decisions = decisions;
        this.catalogue = catalogue;
    }

    Screening assess(ScreeningFacts facts) {
        return assess(facts, new ScreeningTables(decisions));
    }

    ScreeningExplanation explain(ScreeningFacts facts) {
        var tables = new ScreeningTables(decisions);
        var screening = assess(facts, tables);
        if (screening.outcome() == ScreeningOutcome.POSITIVE) {
            return new ScreeningExplanation(screening, List.of());
        }
        var next = Stream.of(Dimension.values())
                .flatMap(dimension -> next(facts, screening, dimension, tables).stream())
                .toList();
        return new ScreeningExplanation(screening, next);
    }

    private Screening assess(ScreeningFacts facts, ScreeningTables tables) {
        return facts.profiles().stream()
                .map(profile -> assess(facts, profile, tables))
                .min(Screening.STRONGEST_FIRST)
                .orElseThrow();
    }

    private Screening assess(ScreeningFacts facts, Profile profile, ScreeningTables tables) {
        var byDimension = facts.signs().stream()
                .filter(sign -> weighs(sign, profile))
                .collect(Collectors.groupingBy(sign -> sign.dimension().orElseThrow()));
        var results = Stream.of(Dimension.values())
                .map(dimension -> result(dimension, byDimension.getOrDefault(dimension, List.of()), profile, tables))
                .toList();
        var row = tables.outcome(facts, rules(results), facts.signs().size());
        return new Screening(
                row.outcome(),
                row.rule(),
                row.labourRights(),
                row.priority(),
                row.note(),
                profile,
                results,
                codes(facts.signs().stream().filter(sign -> !weighs(sign, profile))),
                facts.signs().size());
    }

    private static DimensionResult result(
            Dimension dimension, Collection<Indicator> signs, Profile profile, ScreeningTables tables) {
        var counts = SignCounts.of(
                signs.stream().map(sign -> sign.strength(profile).orElseThrow()).toList());
        var rule = tables.dimension(counts);
        return new DimensionResult(dimension, counts, ScreeningTables.positive(rule), rule, codes(signs.stream()));
    }

    /** What one more sign in this dimension would change; the profiles that apply are all tried, as in the screening itself. */
    private Optional<NextSign> next(ScreeningFacts facts, Screening now, Dimension dimension, ScreeningTables tables) {
        var left = EnumSet.noneOf(Strength.class);
        var changing = EnumSet.noneOf(Strength.class);
        var rules = EnumSet.noneOf(ScreeningRule.class);
        for (var profile : facts.profiles()) {
            var before = assess(facts, profile, tables);
            for (var strength : left(facts, dimension, profile)) {
                left.add(strength);
                var row = withOneMore(facts, before, dimension, strength, tables);
                if (row.outcome() != now.outcome()) {
                    changing.add(strength);
                    rules.add(row.rule());
                }
            }
        }
        var counts = now.dimensions().get(dimension.ordinal()).counts();
        return rules.stream()
                .findFirst()
                .map(rule -> new NextSign(
                        dimension, counts, changing, changing.equals(left), ScreeningOutcome.POSITIVE, rule));
    }

    private static ScreeningTables.Row withOneMore(
            ScreeningFacts facts, Screening before, Dimension dimension, Strength strength, ScreeningTables tables) {
        var rules = rules(before.dimensions());
        var counts = before.dimensions().get(dimension.ordinal()).counts().plus(strength);
        rules.put(dimension, tables.dimension(counts));
        return tables.outcome(facts, rules, before.signs() + 1);
    }

    /** Strengths of the signs of this dimension nobody has noticed yet. */
    private Set<Strength> left(ScreeningFacts facts, Dimension dimension, Profile profile) {
        return catalogue.all().stream()
                .filter(sign -> sign.dimension().filter(dimension::equals).isPresent())
                .filter(sign -> !facts.signs().contains(sign))
                .flatMap(sign -> sign.strength(profile).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Strength.class)));
    }

    private static Map<Dimension, DimensionRule> rules(List<DimensionResult> results) {
        return new EnumMap<>(results.stream()
                .collect(Collectors.toMap(DimensionResult::dimension, DimensionResult::rule, (one, same) -> one)));
    }

    private static boolean weighs(Indicator sign, Profile profile) {
        return sign.dimension().isPresent() && sign.strength(profile).isPresent();
    }

    private static List<String> codes(Stream<Indicator> signs) {
        return signs.map(Indicator::code).sorted().toList();
    }
}
