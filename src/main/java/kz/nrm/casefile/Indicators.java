package kz.nrm.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signs noticed in a case. What they mean is decided elsewhere. */
@Service
@Transactional
public class Indicators {

    private final IndicatorObservationRepository observations;
    private final IndicatorCatalogue catalogue;
    private final Clock clock;

    Indicators(IndicatorObservationRepository observations, IndicatorCatalogue catalogue, Clock clock) {
        this.observations = observations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Adds signs to a case; a sign that was noticed again replaces what was said of it before.
     *
     * @throws Refusal when a code is not in the catalogue
     */
    public void record(CaseReference reference, List<ObservedIndicator> noticed, UserId by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var indicator : noticed) {
            if (catalogue.find(indicator.code()).isEmpty()) {
                throw Refusal.ofField("indicators", "INDICATOR_UNKNOWN");
            }
            observations.save(new IndicatorObservation(reference, indicator, by, at));
        }
    }

    /** The signs noticed in this case, each once as it was last recorded, in the order they were first noticed. */
    @Transactional(readOnly = true)
    public List<ObservedIndicator> of(CaseReference reference) {
        var latest = new LinkedHashMap<String, ObservedIndicator>();
        observations
                .findByReferenceOrderByAtAscCodeAsc(reference.value())
                .forEach(row -> latest.put(row.indicator().code(), row.indicator()));
        return List.copyOf(latest.values());
    }
}
