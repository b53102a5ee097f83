package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.Indicators;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ApplicationEventPublisher;

class ScreeningsTest {

    private static final Instant NOW = Instant.parse("2026-11-17T06:00:00Z");
    private static final Set<ExploitationForm> LABOUR = EnumSet.of(ExploitationForm.FORCED_LABOUR);

    private final TestTables tables = new TestTables();
    private final kz.nrm.casefile.IndicatorCatalogue catalogue = new TestCatalogue().catalogue();
    private final Indicators indicators = mock();
    private final CaseFiles files = mock();
    private final CaseProgress progress = mock();
    private final ScreeningResultRepository results = mock();
    private final ApplicationEventPublisher events = mock();
    private final CaseReference reference = CaseReference.random();

    private final Screenings screenings = new Screenings(
            new ScreeningAssessor(tables, catalogue),
            indicators,
            catalogue,
            files,
            progress,
            tables,
            results,
            events,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_screening_is_kept_with_codes_rules_and_the_edition_of_the_tables() {
        given(ChildStatus.ADULT, Set.of(), "D5_01", "D5_02", "C_01");

        assertThat(screenings.screen(reference).rule()).isEqualTo(ScreeningRule.R_COERCION);

        var kept = ArgumentCaptor.forClass(ScreeningResult.class);
        verify(results).save(kept.capture());
        assertThat(kept.getValue().outcome()).isEqualTo(ScreeningOutcome.POSITIVE);
        assertThat(kept.getValue().dimensions()).contains("D5=2/0/0:TWO_STRONG", "D1=0/0/0:NOT_ENOUGH");
        assertThat(kept.getValue().tablesVersion()).isEqualTo("indicator-dimension:1 screening-outcome:1");
        verify(progress).move(reference, CaseState.SCREENED);
        verify(events).publishEvent(new Screened(reference, ScreeningOutcome.POSITIVE, ScreeningRule.R_COERCION, NOW));
    }

    @Test
    void an_adult_whose_age_is_doubted_is_screened_as_unknown() {
        given(ChildStatus.ADULT, EnumSet.of(CaseFlag.AGE_UNCERTAIN), "D4_01", "D4_02");

        assertThat(screenings.screen(reference).rule()).isEqualTo(ScreeningRule.R_CHILD);
    }

    @Test
    void before_the_first_screening_there_is_nothing_to_explain() {
        assertThat(screenings.explain(reference)).isEmpty();

        given(ChildStatus.ADULT, Set.of(), "D5_01");
        when(results.existsByReference(reference.value())).thenReturn(true);
        assertThat(screenings.explain(reference))
                .hasValueSatisfying(
                        explanation -> assertThat(explanation.next()).hasSize(1));
    }

    @Test
    void a_hint_stores_nothing_and_names_each_code_it_does_not_know() {
        var hint = screenings.hint(List.of("D5_01"), ChildStatus.ADULT, LABOUR);
        assertThat(hint.next()).hasSize(1);
        verifyNoInteractions(results, indicators, files, progress, events);

        assertThatThrownBy(() -> screenings.hint(List.of("D5_01", "D9_99"), ChildStatus.ADULT, LABOUR))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("indicators[1]");
                            assertThat(violation.rule()).isEqualTo("UnknownIndicator");
                        }));
    }

    @Test
    void signs_are_recorded_once_each() {
        screenings.record(
                reference,
                List.of("D5_01", "D5_01", "M_01"),
                ObservedIndicator.Source.SEEN,
                null,
                new UserId("inspector"));

        verify(indicators)
                .record(
                        eq(reference),
                        eq(List.of(
                                new ObservedIndicator("D5_01", ObservedIndicator.Source.SEEN, null),
                                new ObservedIndicator("M_01", ObservedIndicator.Source.SEEN, null))),
                        any());
    }

    private void given(ChildStatus child, Set<CaseFlag> flags, String... codes) {
        when(indicators.of(reference))
                .thenReturn(java.util.Arrays.stream(codes)
                        .map(code -> new ObservedIndicator(code, ObservedIndicator.Source.SEEN, null))
                        .toList());
        when(files.profile(reference))
                .thenReturn(new PersonProfile(Sex.MALE, null, child, List.of(), 0, false, true, LABOUR));
        when(files.get(reference))
                .thenReturn(new CaseView(
                        reference,
                        CaseState.SUBMITTED,
                        NOW,
                        child,
                        Region.ALMATY,
                        new AgencyId("LAB_INSP-75"),
                        new AgencyId("NGO-75"),
                        flags,
                        NOW,
                        null,
                        0));
    }
}
