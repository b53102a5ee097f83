package kz.nrm.deadline;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Optional;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.NodeClock;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The legal clock alone, on a database made by its migration. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@RecordApplicationEvents
@ContextConfiguration(classes = DeadlinesSlice.Beans.class)
@TestPropertySource(
        properties = {
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V20__deadline.sql,"
                    + "classpath:db/migration/V42_1__ladder.sql,classpath:db/migration/V44__deadline_board.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
@interface DeadlinesSlice {

    /** No stereotype: only tests that name it see it. */
    @EntityScan(basePackageClasses = Deadline.class)
    @EnableJpaRepositories(basePackageClasses = Deadline.class)
    @Import({
        DeadlineConfiguration.class,
        Deadlines.class,
        DeadlinePages.class,
        DeadlineLedger.class,
        DeadlineOpening.class,
        DeadlineExtension.class,
        DeadlineOwners.class,
        CalendarInForce.class,
        DeadlineDecisions.class,
        TaskDeadlines.class,
        LadderSweep.class,
        LadderPage.class,
        RungRows.class,
        RungAddressees.class
    })
    class Beans {

        @Bean
        TestClock clock() {
            return new TestClock("2026-11-16T09:20:31.5Z");
        }

        @Bean
        DatabaseTime databaseTime(TestClock clock) {
            return clock::instant;
        }

        @Bean
        NodeClock nodeClock() {
            var node = mock(NodeClock.class);
            when(node.mayFire()).thenReturn(true);
            return node;
        }

        @Bean
        CaseAccess access() {
            return mock(CaseAccess.class);
        }

        /** Every kind of agency has an office in every region. */
        @Bean
        Agencies agencies() {
            var agencies = mock(Agencies.class);
            when(agencies.responsible(any(), any())).then(call -> {
                AgencyKind kind = call.getArgument(0);
                Region region = call.getArgument(1);
                var office = new AgencyId(kind + "-" + region.code());
                return Optional.of(new Agency(office, kind, Optional.of(region), Map.of()));
            });
            return agencies;
        }

        @Bean
        RecordedDates recordedDates() {
            return new RecordedDates();
        }
    }
}
