package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.nrm.casefile.Representation.Kind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class RepresentationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UserId BY = new UserId("guardianship");

    private final CaseReference reference = CaseReference.random();
    private final CaseRepresentativeRepository mandates = mock();
    private final CaseFileRepository files = mock();
    private final ApplicationEventPublisher events = mock();
    private final AtomicReference<CaseRepresentative> running = new AtomicReference<>();
    private final Representation representation =
            new Representation(mandates, files, events, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void store() {
        when(mandates.findFirstByReferenceAndEndedAtIsNullOrderBySinceDesc(reference.value()))
                .thenAnswer(call -> Optional.ofNullable(running.get()));
        when(mandates.saveAndFlush(any())).thenAnswer(call -> {
            running.set(call.getArgument(0));
            return call.getArgument(0);
        });
    }

    @Test
    void a_child_without_representative_is_refused_an_adult_is_not() {
        person(ChildStatus.CHILD);
        refused();
        person(ChildStatus.UNKNOWN);
        refused();
        person(ChildStatus.ADULT);
        assertThatCode(() -> representation.require(reference)).doesNotThrowAnyException();
    }

    @Test
    void a_case_nobody_knows_is_refused() {
        when(files.findById(reference.value())).thenReturn(Optional.empty());
        refused();
    }

    @Test
    void guardian_and_interim_representative_both_count() {
        person(ChildStatus.CHILD);

        representation.appoint(reference, Kind.INTERIM_REPRESENTATIVE, BY);

        assertThat(representation.inPlace(reference)).isTrue();
        assertThat(representation.current(reference))
                .contains(new Representation.Mandate(Kind.INTERIM_REPRESENTATIVE, NOW));
        assertThatCode(() -> representation.require(reference)).doesNotThrowAnyException();
        verify(events).publishEvent(new RepresentationChanged(reference, Kind.INTERIM_REPRESENTATIVE, true, NOW));
    }

    private void person(ChildStatus status) {
        var file = new CaseFile(
                reference,
                new NewCase(
                        new PersonDetails(
                                null,
                                null,
                                null,
                                java.util.List.of(),
                                null,
                                null,
                                null,
                                Sex.UNKNOWN,
                                java.util.List.of(),
                                java.util.List.of(),
                                null,
                                0,
                                false,
                                null,
                                java.util.Set.of()),
                        status,
                        Region.ALMATY,
                        new AgencyId("MIA_OC-75"),
                        new AgencyId("AKIMAT_SOC-75"),
                        java.util.Set.of(),
                        new Told("-"),
                        BY),
                NOW);
        when(files.findById(reference.value())).thenReturn(Optional.of(file));
    }

    private void refused() {
        assertThatThrownBy(() -> representation.require(reference))
                .isInstanceOf(Refusal.class)
                .hasMessage("REPRESENTATIVE_REQUIRED");
    }

    record Told(String text) {}
}
