package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of identification on a database made by their migration, and what happens at the end of a transaction. */
@DataJpaTest(showSql = false)
@ContextConfiguration(classes = IdentificationSliceTest.Beans.class)
@TestPropertySource(
        properties = {
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V31__identification.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IdentificationSliceTest {

    private static final Instant NOW = Instant.parse("2026-11-17T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final CaseReference reference = CaseReference.random();

    @Autowired
    IdentificationDecisionRepository decisions;

    @Autowired
    ScreeningResultRepository results;

    @Autowired
    SupportReferralRepository referrals;

    @Autowired
    CertificateRepository certificates;

    @Autowired
    IdentificationRecords records;

    @Autowired
    NegativeDecisions negatives;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseFiles files;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aCase() {
        reset(processes);
        when(processes.deliver(any(), any(), any())).thenReturn(Delivery.DELIVERED);
        when(files.get(any()))
                .thenReturn(new CaseView(
                        reference,
                        CaseState.RG_NEGATIVE,
                        NOW,
                        ChildStatus.ADULT,
                        Region.ALMATY,
                        new AgencyId("NGO-75"),
                        new AgencyId("AKIMAT_SOC-75"),
                        Set.of(),
                        NOW,
                        null,
                        0));
    }

    @AfterEach
    void empty() {
        decisions.deleteAll();
    }

    @Test
    void overturned_decisions_are_counted_for_their_decider() {
        save("strict", DecisionOutcome.NO_GROUNDS, NOW).confirm(TestActors.panel("second"), true, NOW);
        var overturned = save("strict", DecisionOutcome.NO_GROUNDS, NOW);
        overturned.confirm(TestActors.panel("second"), true, NOW);
        overturned.askReconsideration(NOW);
        overturned.reconsider(TestActors.panel("third"), Reconsidered.GROUNDS, NOW);
        decisions.save(overturned);
        save("strict", DecisionOutcome.MORE_INFORMATION, NOW);
        save("open", DecisionOutcome.GROUNDS, NOW);
        save("strict", DecisionOutcome.NO_GROUNDS, NOW.plusSeconds(60));

        assertThat(records.byDecider(NOW, NOW.plusSeconds(60)))
                .containsExactly(
                        new DeciderCount(new UserId("open"), new AgencyId("AKIMAT_SOC-75"), 1, 0, 0, 0),
                        new DeciderCount(new UserId("strict"), new AgencyId("AKIMAT_SOC-75"), 2, 2, 1, 1));
    }

    @Test
    void a_request_made_in_the_talk_is_heard_when_the_step_is_taken_and_not_before() {
        confirmedNo();
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            negatives.explain(DecisionKind.REASONABLE_GROUNDS, reference, TODAY, true);
            verify(processes, never()).deliver(any(), any(), any());
        });

        verify(processes).deliver(eq(IdentificationProcess.RECONSIDERATION_ASKED), eq(reference), any());
        verify(files).move(reference, CaseState.RECONSIDERATION);
    }

    @Test
    void a_step_that_fails_tells_nobody() {
        confirmedNo();
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            negatives.explain(DecisionKind.REASONABLE_GROUNDS, reference, TODAY, true);
            step.setRollbackOnly();
        });

        verify(processes, never()).deliver(any(), any(), any());
    }

    @Test
    void every_row_is_kept_and_found() {
        var screening = new Screening(
                ScreeningOutcome.REVIEW,
                ScreeningRule.R_FEW,
                false,
                ScreeningPriority.LOW,
                ScreeningNote.NONE,
                Profile.ADULT_LABOUR,
                java.util.List.of(),
                java.util.List.of(),
                0);
        results.save(new ScreeningResult(reference, screening, Set.of(), "screening-outcome:1", NOW));
        assertThat(results.existsByReference(reference.value())).isTrue();

        referrals.save(new SupportReferral(
                reference, SupportAnswer.DECLINED_SIGNED, TODAY, TestActors.officer("officer"), NOW));
        assertThat(records.support(reference)).contains(new SupportOffer(SupportAnswer.DECLINED_SIGNED, TODAY));

        certificates.save(new Certificate(reference, "NGO-75", TODAY, TODAY.plusYears(1), "1", "the rule"));
        assertThat(certificates.findByReference(reference.value())).isPresent();

        save("officer", DecisionOutcome.MORE_INFORMATION, NOW);
        assertThat(records.of(reference))
                .extracting(DecisionView::outcome)
                .containsExactly(DecisionOutcome.MORE_INFORMATION);
        assertThat(decisions.countByProcessInstanceAndOutcome(reference.value(), DecisionOutcome.MORE_INFORMATION))
                .isEqualTo(1);
    }

    private void confirmedNo() {
        var no = save("officer", DecisionOutcome.NO_GROUNDS, NOW);
        no.confirm(TestActors.panel("second"), true, NOW);
        decisions.save(no);
    }

    private IdentificationDecision save(String decider, DecisionOutcome outcome, Instant at) {
        return decisions.save(new IdentificationDecision(
                reference,
                reference.value(),
                DecisionKind.REASONABLE_GROUNDS,
                outcome,
                Door.SOCIAL_SERVICES,
                TestActors.officer(decider),
                null,
                at));
    }

    @EntityScan(basePackageClasses = IdentificationDecision.class)
    @EnableJpaRepositories(basePackageClasses = IdentificationDecision.class)
    @Import({
        NegativeDecisions.class,
        EarlierRequests.class,
        SupportReferrals.class,
        CaseProgress.class,
        IdentificationRecords.class
    })
    static class Beans {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        CaseFiles files() {
            return mock(CaseFiles.class);
        }

        @Bean
        CaseProcesses processes() {
            return mock(CaseProcesses.class);
        }

        @Bean
        VictimPaths paths() {
            return mock(VictimPaths.class);
        }
    }
}
