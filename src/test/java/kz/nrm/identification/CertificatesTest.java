package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class CertificatesTest {

    private static final Instant NOW = Instant.parse("2026-12-18T06:00:00Z");

    private final CertificateRepository rows = mock();
    private final IdentificationDecisionRepository decisions = mock();
    private final Deadlines deadlines = mock();
    private final CaseFiles files = mock();
    private final CaseProgress progress = mock();
    private final ApplicationEventPublisher events = mock();
    private final CaseReference reference = CaseReference.random();
    private final Certificates certificates =
            new Certificates(rows, decisions, deadlines, files, progress, events, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void rule() {
        DeadlineView validity = mock();
        when(validity.dueAt()).thenReturn(Instant.parse("2028-12-18T19:00:00Z"));
        when(validity.ruleVersion()).thenReturn("1");
        when(validity.legalBasis()).thenReturn("the rule");
        when(deadlines.open(any())).thenReturn(validity);
        when(rows.save(any())).thenAnswer(call -> call.getArgument(0));
        when(rows.findByReference(reference.value())).thenReturn(Optional.empty());
        when(files.get(reference))
                .thenReturn(new CaseView(
                        reference,
                        CaseState.POST_REFLECTION,
                        NOW,
                        ChildStatus.ADULT,
                        Region.ALMATY,
                        new AgencyId("LAB_INSP-75"),
                        new AgencyId("NGO-75"),
                        Set.of(),
                        NOW,
                        null,
                        0));
    }

    @Test
    void it_holds_as_long_as_the_rule_says_and_names_the_deciding_agency() {
        when(decisions.findFirstByReferenceAndKindOrderByDecidedAtDesc(
                        reference.value(), DecisionKind.CONCLUSIVE_GROUNDS))
                .thenReturn(Optional.of(new IdentificationDecision(
                        reference,
                        "instance",
                        DecisionKind.CONCLUSIVE_GROUNDS,
                        DecisionOutcome.CONFIRMED,
                        Door.SOCIAL_SERVICES,
                        TestActors.officer("officer"),
                        null,
                        NOW)));

        var issued = certificates.issue(reference);

        assertThat(issued.issuedOn()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(issued.validUntil()).isEqualTo(LocalDate.of(2028, 12, 18));
        assertThat(issued.legalBasis()).isEqualTo("the rule");
        assertThat(issued.decidingAgency()).isEqualTo("AKIMAT_SOC-75");
        verify(progress).move(reference, CaseState.IDENTIFIED);
        verify(events).publishEvent(new ConclusionReached(reference, Conclusion.CONFIRMED, NOW));
    }

    @Test
    void a_case_has_one_certificate() {
        var made = new Certificate(
                reference, "NGO-75", LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1), "1", "the rule");
        when(rows.findByReference(reference.value())).thenReturn(Optional.of(made));

        assertThat(certificates.issue(reference)).isEqualTo(certificates.issue(reference));
        verify(rows, times(0)).save(any());
        verify(events, times(0)).publishEvent(any(Object.class));
    }

    @Test
    void without_a_certificate_nothing_is_handed_over_and_never_tomorrow() {
        assertThatThrownBy(() -> certificates.handOver(reference, LocalDate.of(2026, 12, 18), false))
                .hasMessage("NO_CERTIFICATE");
        assertThatThrownBy(() -> certificates.handOver(reference, LocalDate.of(2026, 12, 19), false))
                .hasMessage("DAY_IN_FUTURE");
    }
}
