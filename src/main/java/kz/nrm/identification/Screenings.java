package kz.nrm.identification;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.Indicators;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.UserId;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weighs the signs of a case by the decision tables. The tables say positive or that a human must look, never no. */
@Service
@Transactional
public class Screenings {

    private final ScreeningAssessor assessor;
    private final Indicators indicators;
    private final IndicatorCatalogue catalogue;
    private final CaseFiles files;
    private final CaseProgress progress;
    private final Decisions decisions;
    private final ScreeningResultRepository results;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Screenings(
            ScreeningAssessor assessor,
            Indicators indicators,
            IndicatorCatalogue catalogue,
            CaseFiles files,
            CaseProgress progress,
            Decisions decisions,
            ScreeningResultRepository results,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessor = assessor;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.files = files;
        this.progress = progress;
        this.decisions = decisions;
        this.results = results;
        this.events = events;
        this.clock = clock;
    }

    /** Adds signs to the case. */
    public void record(
            CaseReference reference,
            Collection<String> codes,
            ObservedIndicator.Source source,
            ObservedIndicator.@Nullable Confidence confidence,
            UserId by) {
        requireKnown(List.copyOf(codes));
        indicators.record(
                reference,
                codes.stream()
                        .distinct()
                        .map(code -> new ObservedIndicator(code, source, confidence))
                        .toList(),
                by);
    }

    /** Screens the case as it stands, keeps the result with the edition of the tables, and moves the case to screened. */
    public Screening screen(CaseReference reference) {
        var facts = facts(reference);
        var screening = assessor.assess(facts);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        results.save(new ScreeningResult(reference, screening, facts.signs(), tablesVersion(), at));
        progress.move(reference, CaseState.SCREENED);
        events.publishEvent(new Screened(reference, screening.outcome(), screening.rule(), at));
        return screening;
    }

    /** The case's signs as the tables see them today, and what one more sign would change; empty before the first screening. */
    @Transactional(readOnly = true)
    public Optional<ScreeningExplanation> explain(CaseReference reference) {
        return results.existsByReference(reference.value())
                ? Optional.of(assessor.explain(facts(reference)))
                : Optional.empty();
    }

    /**
     * A hint for an officer before anything is sent; nothing is stored.
     *
     * @throws InvalidInput naming each code the catalogue does not know
     */
    @Transactional(readOnly = true)
    public ScreeningExplanation hint(List<String> codes, ChildStatus child, Set<ExploitationForm> forms) {
        requireKnown(codes);
        return assessor.explain(new ScreeningFacts(signs(codes.stream()), child, forms));
    }

    private ScreeningFacts facts(CaseReference reference) {
        var profile = files.profile(reference);
        var doubted = profile.childStatus() == ChildStatus.ADULT
                && files.get(reference).flags().contains(CaseFlag.AGE_UNCERTAIN);
        return new ScreeningFacts(
                signs(indicators.of(reference).stream().map(ObservedIndicator::code)),
                doubted ? ChildStatus.UNKNOWN : profile.childStatus(),
                profile.exploitation());
    }

    private Set<Indicator> signs(Stream<String> codes) {
        return codes.flatMap(code -> catalogue.find(code).stream()).collect(toCollection(LinkedHashSet::new));
    }

    private void requireKnown(List<String> codes) {
        var unknown = IntStream.range(0, codes.size())
                .filter(i -> catalogue.find(codes.get(i)).isEmpty())
                .mapToObj(i -> Violation.of("indicators[" + i + "]", "UnknownIndicator"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    private String tablesVersion() {
        return ScreeningTables.DIMENSION + ":" + decisions.version(ScreeningTables.DIMENSION) + " "
                + ScreeningTables.OUTCOME + ":" + decisions.version(ScreeningTables.OUTCOME);
    }
}
