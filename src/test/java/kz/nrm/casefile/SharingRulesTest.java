package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.Consent.Purpose;
import kz.nrm.casefile.ConsentSettings.Ground;
import kz.nrm.casefile.ConsentSettings.Outside;
import kz.nrm.casefile.ConsentSettings.Sharing;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.OutsideSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A consent, or a ground of the law instead: what opens, and what a no closes all the same. */
class SharingRulesTest {

    private static final CaseReference CASE = CaseReference.random();
    private static final AgencyId NGO = new AgencyId("NGO-75");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final ConsentsAtHand consents = mock();
    private final CaseFileRepository files = mock();
    private final CaseLinkRepository links = mock();
    private final CaseFile file = mock();
    private final EnumSet<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
    private ChildStatus child = ChildStatus.ADULT;
    private AgencyId holder = new AgencyId("AKIMAT_SOC-75");

    @BeforeEach
    void oneCase() {
        when(files.findById(CASE.value())).thenReturn(Optional.of(file));
        when(file.view()).thenAnswer(asked -> view());
        when(links.groups(CASE.value(), CaseLinks.Kind.SAME_CRIMINAL_CASE)).thenReturn(List.of());
        says();
    }

    @Test
    void whatNoRowNamesIsOpenToNobody() {
        says(yes(ConsentScope.WHOLE));
        assertThat(rules(Ground.HOLDS_CASE).allows(CASE, NGO, AgencyKind.EDU, Compartment.IDENTITY))
                .isFalse();
        assertThat(rules(Ground.HOLDS_CASE).allows(CASE, NGO, AgencyKind.NGO, Compartment.MEDICAL))
                .isFalse();
        assertThat(open(Ground.HOLDS_CASE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void aGroundStandsWhereThePersonWasNotAsked(Ground ground) {
        if (ground != Ground.REPRESENTS_PERSON) {
            assertThat(open(ground)).isFalse();
        }
        apply(ground);
        assertThat(open(ground)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void noGroundStandsAgainstANoThatNamesTheRecipient(Ground ground) {
        apply(ground);
        says(yes(ConsentScope.WHOLE), no(new ConsentScope(NGO, null, Set.of(Compartment.IDENTITY))));
        assertThat(open(ground)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void ofTheGroundsOnlyDangerGivesWayToANoForAll(Ground ground) {
        apply(ground);
        says(no(ConsentScope.WHOLE));
        assertThat(open(ground)).isEqualTo(ground != Ground.DANGER);
    }

    @Test
    void whatIsClosedByANoIsCalledBackAndWhatWasNeverOpenIsNot() {
        assertThat(rules().closedByPerson(CASE, NGO, AgencyKind.NGO, Compartment.IDENTITY))
                .isFalse();
        says(yes(ConsentScope.WHOLE), no(ConsentScope.WHOLE));
        assertThat(rules().closedByPerson(CASE, NGO, AgencyKind.NGO, Compartment.IDENTITY))
                .isTrue();
        assertThat(rules().closedByPerson(CASE, NGO, AgencyKind.NGO, Compartment.MEDICAL))
                .isFalse();
    }

    @Test
    void outsideGoesWhatIsConsentedAndWhatTheLawDemands() {
        assertThat(rules().maySend(CASE, "REGISTER")).isTrue();
        assertThat(rules().maySend(CASE, "SOMETHING_ELSE")).isFalse();
        assertThat(rules().maySend(CASE, "CONSULATE")).isFalse();
        says(yes(ConsentScope.WHOLE));
        assertThat(rules().maySend(CASE, "CONSULATE")).isTrue();
        says(yes(ConsentScope.WHOLE), no(new ConsentScope(null, AgencyKind.MFA, Set.of())));
        assertThat(rules().maySend(CASE, "CONSULATE")).isFalse();
        says(no(ConsentScope.WHOLE), no(new ConsentScope(null, AgencyKind.MIA_OC, Set.of())));
        assertThat(rules().maySend(CASE, "REGISTER")).as("a duty").isTrue();
        assertThat(rules().maySend(CASE, "SOMETHING_ELSE")).isFalse();
    }

    @Test
    void everyOutsideSystemHasARowAndEveryRowASystem() {
        var settings = settings();
        assertThatCode(() -> new OutsideSystemsCheck(settings, systems("CONSULATE", "REGISTER")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new OutsideSystemsCheck(settings, systems("CONSULATE", "REGISTER", "SOMETHING_ELSE")))
                .hasMessageContaining("nrm.consent.outside")
                .hasMessageContaining("SOMETHING_ELSE")
                .hasMessageNotContaining("CONSULATE");
        assertThatThrownBy(() -> new OutsideSystemsCheck(settings, systems("CONSULATE")))
                .hasMessageContaining("not there: REGISTER");
    }

    private static List<OutsideSystem> systems(String... ids) {
        return Arrays.stream(ids)
                .map(id -> {
                    OutsideSystem system = mock();
                    when(system.id()).thenReturn(id);
                    return system;
                })
                .toList();
    }

    @Test
    void aRowCountsFromItsDayOn() {
        var later = new Sharing(
                Set.of(AgencyKind.NGO),
                Set.of(Compartment.IDENTITY),
                Purpose.SHARING,
                Set.of(),
                "a law of next year",
                LocalDate.of(2027, 1, 1),
                false);
        var settings = new ConsentSettings(List.of(), List.of(row(Ground.REPRESENTS_PERSON), later), List.of());
        assertThat(settings.sharing(AgencyKind.NGO, Compartment.IDENTITY, LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .purpose())
                .isEqualTo(Purpose.NRM);
        assertThat(settings.sharing(AgencyKind.NGO, Compartment.IDENTITY, LocalDate.of(2027, 1, 1))
                        .orElseThrow()
                        .purpose())
                .isEqualTo(Purpose.SHARING);
    }

    private void apply(Ground ground) {
        switch (ground) {
            case CHILD -> child = ChildStatus.CHILD;
            case DANGER -> flags.add(CaseFlag.IMMEDIATE_DANGER);
            case HOLDS_CASE -> holder = NGO;
            case CRIMINAL_CASE ->
                when(links.groups(CASE.value(), CaseLinks.Kind.SAME_CRIMINAL_CASE))
                        .thenReturn(List.of("a number"));
            case REPRESENTS_PERSON -> {}
        }
    }

    private boolean open(Ground ground) {
        return rules(ground).allows(CASE, NGO, AgencyKind.NGO, Compartment.IDENTITY);
    }

    private SharingRules rules(Ground... grounds) {
        return new SharingRules(
                consents,
                files,
                links,
                settings(grounds),
                Clock.fixed(Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC));
    }

    private static ConsentSettings settings(Ground... grounds) {
        return new ConsentSettings(
                List.of(),
                List.of(row(grounds)),
                List.of(
                        outside("CONSULATE", AgencyKind.MFA, Compartment.IDENTITY, false),
                        outside("REGISTER", AgencyKind.MIA_OC, Compartment.STATUS, true)));
    }

    private static Outside outside(String system, AgencyKind body, Compartment compartment, boolean duty) {
        return new Outside(system, body, compartment, Purpose.NRM, Set.of(), duty, "basis", SINCE, false);
    }

    private static Sharing row(Ground... grounds) {
        return new Sharing(
                Set.of(AgencyKind.NGO),
                Set.of(Compartment.IDENTITY),
                Purpose.NRM,
                Set.of(grounds),
                "basis",
                SINCE,
                false);
    }

    private void says(Consent... said) {
        when(consents.of(CASE)).thenReturn(new ConsentWords(List.of(said)));
    }

    private static Consent yes(ConsentScope scope) {
        return said(true, scope);
    }

    private static Consent no(ConsentScope scope) {
        return said(false, scope);
    }

    private static Consent said(boolean given, ConsentScope scope) {
        return new Consent(
                new Consent.Decision(Purpose.NRM, given, scope, null, null, Consent.Giver.SELF),
                Optional.empty(),
                Optional.empty(),
                new UserId("manager"),
                Instant.EPOCH);
    }

    private CaseView view() {
        return new CaseView(
                CASE,
                CaseState.ACCEPTED,
                Instant.EPOCH,
                child,
                Region.ALMATY,
                new AgencyId("LAB_INSP-75"),
                holder,
                flags,
                Instant.EPOCH,
                null,
                0);
    }
}
