package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseProcesses;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ApplicationEventPublisher;

class GroundsDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final SupportOffer REFERRED = new SupportOffer(SupportAnswer.REFERRED, TODAY);
    private static final String INSTANCE = "instance";

    private final IdentificationDecisionRepository decisions = mock();
    private final SupportReferralRepository referrals = mock();
    private final Users users = mock();
    private final FourEyes eyes = mock();
    private final CaseAccess access = mock();
    private final CaseProgress progress = mock();
    private final CaseProcesses processes = mock();
    private final ApplicationEventPublisher events = mock();
    private final CaseReference reference = CaseReference.random();
    private final Actor officer = TestActors.officer("officer");

    private final GroundsDecisions grounds = new GroundsDecisions(
            decisions,
            new SupportReferrals(referrals),
            new CoSignatures(users, eyes, access),
            progress,
            processes,
            events,
            Clock.fixed(Instant.parse("2026-11-17T06:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void users() {
        when(users.actor(any())).thenReturn(Optional.empty());
        known(TestActors.actor("social", AgencyKind.AKIMAT_SOC, Role.CASE_MANAGER));
        known(TestActors.actor("police", AgencyKind.MIA_OC, Role.IDENTIFICATION_OFFICER));
    }

    @Test
    void nobody_is_identified_without_a_referral_to_support_or_a_signed_wish_not_to_be_referred() {
        refused("support", "SUPPORT_REFERRAL_MISSING", opinion(Grounds.GROUNDS, Door.PANEL, null, SupportOffer.NONE));
        refused(
                "supportOn",
                "SUPPORT_DAY_MISSING",
                opinion(Grounds.GROUNDS, Door.PANEL, null, new SupportOffer(SupportAnswer.DECLINED_SIGNED, null)));
        refused(
                "supportOn",
                "DAY_IN_FUTURE",
                opinion(
                        Grounds.GROUNDS,
                        Door.PANEL,
                        null,
                        new SupportOffer(SupportAnswer.REFERRED, TODAY.plusDays(1))));
        verify(decisions, never()).save(any());

        decide(opinion(Grounds.GROUNDS, Door.PANEL, null, REFERRED));
        assertThat(saved().view().outcome()).isEqualTo(DecisionOutcome.GROUNDS);
        verify(referrals).save(any());
    }

    @Test
    void a_referral_that_stands_in_the_case_already_is_not_asked_for_again() {
        when(referrals.existsByReference(reference.value())).thenReturn(true);

        decide(opinion(Grounds.GROUNDS, Door.PANEL, null, SupportOffer.NONE));
        assertThat(saved()).isNotNull();
    }

    @Test
    void a_no_asks_for_no_referral_and_moves_nothing_before_it_is_confirmed() {
        decide(opinion(Grounds.NO_GROUNDS, Door.SOCIAL_SERVICES, null, SupportOffer.NONE));

        assertThat(saved().view().outcome()).isEqualTo(DecisionOutcome.NO_GROUNDS);
        verify(progress, never()).move(any(), any());
    }

    @Test
    void information_is_asked_for_by_name_and_twice_at_most() {
        refused("missing", "SAY_WHAT_IS_MISSING", asking(Set.of()));

        decide(asking(EnumSet.of(InformationGap.DOCUMENTS)));
        verify(progress).move(reference, CaseState.NEEDS_MORE_INFO);

        when(decisions.countByProcessInstanceAndOutcome(INSTANCE, DecisionOutcome.MORE_INFORMATION))
                .thenReturn(2L);
        refused("decision", "INFORMATION_ASKED_TWICE", asking(EnumSet.of(InformationGap.AGE)));
    }

    @Test
    void where_the_police_decide_social_services_sign_too() {
        refused("coSignedBy", "CO_SIGNATURE_MISSING", opinion(Grounds.GROUNDS, Door.LAW_ENFORCEMENT, null, REFERRED));
        for (var wrong : new String[] {"nobody", "police", "officer", "Not An Id!"}) {
            refused(
                    "coSignedBy",
                    "CO_SIGNER_NOT_SOCIAL_SERVICES",
                    opinion(Grounds.NO_GROUNDS, Door.LAW_ENFORCEMENT, wrong, SupportOffer.NONE));
        }

        decide(opinion(Grounds.GROUNDS, Door.LAW_ENFORCEMENT, "social", REFERRED));
        assertThat(saved().view().door()).isEqualTo(Door.LAW_ENFORCEMENT);
    }

    @Test
    void who_decides_does_not_co_sign_with_an_account_at_social_services() {
        when(eyes.samePerson(new UserId("social"), officer.id())).thenReturn(true);

        refused(
                "coSignedBy",
                "CO_SIGNER_NOT_SOCIAL_SERVICES",
                opinion(Grounds.GROUNDS, Door.LAW_ENFORCEMENT, "social", REFERRED));
        verify(decisions, never()).save(any());
    }

    @Test
    void a_co_signer_who_is_shut_out_of_the_case_cannot_sign() {
        when(access.isShutOut(any(), any())).thenReturn(true);

        refused(
                "coSignedBy",
                "CO_SIGNER_NOT_SOCIAL_SERVICES",
                opinion(Grounds.GROUNDS, Door.LAW_ENFORCEMENT, "social", REFERRED));
    }

    @Test
    void presumption_and_rest_are_told_and_the_labour_inspectorate_hears_of_its_case() {
        grounds.presume(reference);
        verify(progress).move(reference, CaseState.PRESUMED);
        grounds.rest(reference);
        verify(progress).move(reference, CaseState.RG_NEGATIVE);

        grounds.announceLabourRightsCase(reference);
        verify(processes)
                .deliver(
                        org.mockito.ArgumentMatchers.eq(VictimPath.LABOUR_RIGHTS_VIOLATED_MESSAGE),
                        org.mockito.ArgumentMatchers.eq(reference),
                        any());
    }

    private void known(Actor actor) {
        when(users.actor(actor.id())).thenReturn(Optional.of(actor));
    }

    private void decide(GroundsDecisions.Opinion opinion) {
        grounds.decide(reference, INSTANCE, officer, opinion);
    }

    private void refused(String field, String code, GroundsDecisions.Opinion opinion) {
        assertThatThrownBy(() -> decide(opinion))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).contains(field);
                });
    }

    private IdentificationDecision saved() {
        var decision = ArgumentCaptor.forClass(IdentificationDecision.class);
        verify(decisions).save(decision.capture());
        return decision.getValue();
    }

    private static GroundsDecisions.Opinion asking(Set<InformationGap> missing) {
        return new GroundsDecisions.Opinion(
                Grounds.MORE_INFORMATION, Door.LAW_ENFORCEMENT, missing, null, SupportOffer.NONE);
    }

    private static GroundsDecisions.Opinion opinion(
            Grounds grounds, Door door, @Nullable String coSigner, SupportOffer offer) {
        return new GroundsDecisions.Opinion(grounds, door, Set.of(), coSigner, offer);
    }
}
