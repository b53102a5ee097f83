package kz.nrm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.CalendarYears.Duty;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.LadderSweep;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.deadline.TestClock;
import kz.nrm.notification.Messenger.Message;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.NodeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Deadlines, ladders and notices together: who is told what, when, and in how many messages. */
@DataJpaTest(showSql = false)
@ContextConfiguration(classes = DowntimeTest.Beans.class)
@TestPropertySource(
        properties = {
            "nrm.jobs.enabled=false",
            "nrm.deadlines.sweep.page=7",
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V20__deadline.sql,"
                    + "classpath:db/migration/V42_1__ladder.sql,classpath:db/migration/V43__notification.sql,"
                    + "classpath:db/migration/V44__deadline_board.sql,"
                    + "classpath:db/migration/V44_3__calendar_duty.sql,"
                    + "classpath:db/migration/V57__break_glass.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
class DowntimeTest {

    private static final Actor COORDINATOR = person("zhanar", "COORD-75", AgencyKind.COORD, Role.COORDINATOR_REGION);
    private static final Actor NATIONAL = person("saule", "COORD", AgencyKind.COORD, Role.COORDINATOR_NATIONAL);
    private static final Actor PROSECUTOR = person("arman", "PROSECUTOR-75", AgencyKind.PROSECUTOR, Role.PROSECUTOR);
    private static final Actor WORKER = person("aigul", "AKIMAT_SOC-75", AgencyKind.AKIMAT_SOC, Role.SOCIAL_WORKER);
    private static final Actor ADMIN = person("askar", "MIA_COORD", AgencyKind.COORD, Role.SYS_ADMIN);
    private static final Actor HEAD = person("gulnar", "AKIMAT_SOC-75", AgencyKind.AKIMAT_SOC, Role.SUPERVISOR);
    private static final Actor POLICE_HEAD = person("bolat", "MIA_OC-75", AgencyKind.MIA_OC, Role.SUPERVISOR);
    private static final Actor OTHER = person("dana", "AKIMAT_SOC-75", AgencyKind.AKIMAT_SOC, Role.FIRST_RESPONDER);

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private LadderSweep ladders;

    @Autowired
    private Notices notices;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Users users;

    @Autowired
    private TestClock clock;

    @Autowired
    private Kept messages;

    /** No stereotype: only this test sees it. */
    @EntityScan({"kz.nrm.deadline", "kz.nrm.notification"})
    @EnableJpaRepositories({"kz.nrm.deadline", "kz.nrm.notification"})
    @ComponentScan(
            basePackages = {"kz.nrm.deadline", "kz.nrm.notification"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.(process|web)\\..*",
                                "kz\\.nrm\\.deadline\\.(.*Board.*|WhatIf.*|OpenDeadlines)",
                                "kz\\.nrm\\.deadline\\.Calendar(Edit.*|Feeds|Impact|Recount|Work)",
                                ".*Test.*",
                                ".*Benchmark.*",
                                ".*Slice.*",
                                ".*EmbeddedMessenger"
                            }))
    static class Beans {

        @Bean
        TestClock clock() {
            return new TestClock("2026-11-16T09:20:31Z");
        }

        @Bean
        DatabaseTime databaseTime(Clock clock) {
            return clock::instant;
        }

        @Bean
        NodeClock nodeClock() {
            var node = mock(NodeClock.class);
            when(node.mayFire()).thenReturn(true);
            return node;
        }

        @Bean
        DeadlineVisibility visibility() {
            var visibility = mock(DeadlineVisibility.class);
            when(visibility.withheldFromHelp(new DeadlineKind("PROTECTION_MEASURE")))
                    .thenReturn(true);
            return visibility;
        }

        @Bean
        CaseTasks tasks() {
            return mock(CaseTasks.class);
        }

        @Bean
        CaseAccess access() {
            return mock(CaseAccess.class);
        }

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
        Users users() {
            var users = mock(Users.class);
            when(users.of(any()))
                    .then(call -> Stream.of(COORDINATOR, NATIONAL, PROSECUTOR, WORKER, HEAD, POLICE_HEAD, OTHER)
                            .filter(one -> one.agency().equals(call.getArgument(0)))
                            .toList());
            return users;
        }

        @Bean
        @Primary
        Kept kept() {
            return new Kept();
        }
    }

    /** Remembers the messages in place of a real way out. */
    static class Kept implements Messenger {
        private final List<Message> sent = new ArrayList<>();

        @Override
        public void send(Message message) {
            sent.add(message);
        }

        private Map<String, List<Message>> byPerson() {
            return sent.stream()
                    .collect(Collectors.groupingBy(message -> message.to().value()));
        }
    }

    @BeforeEach
    void mondayTheSixteenthOfNovember() {
        clock.set("2026-11-16T09:20:31Z");
        messages.sent.clear();
        when(access.hiddenFrom(any())).thenReturn(List.of("-"));
        when(users.holding(any())).thenReturn(List.of());
    }

    @Test
    void afterFiveDaysOfDowntimeEachPersonGetsOneMessageThatListsEverything() {
        var references = IntStream.range(0, 30)
                .mapToObj(i -> {
                    clock.pass(Duration.ofMinutes(3));
                    var reference = CaseReference.random();
                    open(reference, "SHELTER_URGENT");
                    open(reference, "PROTECTION_MEASURE");
                    return reference;
                })
                .toList();
        clock.pass(Duration.ofDays(5));

        assertThat(ladders.sweep()).isEqualTo(60);
        ladders.sweep();

        assertThat(messages.byPerson()).containsOnlyKeys("saule", "arman", "gulnar");
        assertThat(messages.byPerson())
                .allSatisfy((person, all) -> assertThat(all).singleElement().satisfies(message -> {
                    assertThat(message.notices())
                            .extracting(NoticeView::reference)
                            .containsExactlyInAnyOrderElementsOf(references);
                    assertThat(message.notices()).extracting(NoticeView::dueAt).isSorted();
                }));
    }

    @Test
    void daysWaitForTheDigestAtTheHourThePersonChose() {
        notices.chooseDigestHour(WORKER, 17);
        open(CaseReference.random(), "NEEDS_ASSESSMENT");
        open(CaseReference.random(), "PLAN_SIGNED");
        clock.set("2026-11-23T10:00:00Z");
        ladders.sweep();
        assertThat(messages.sent).isEmpty();

        clock.set("2026-11-23T12:00:30Z");
        ladders.sweep();
        ladders.sweep();

        assertThat(messages.sent).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo(WORKER.id());
            assertThat(message.notices()).hasSize(2);
        });
    }

    @Test
    void whoLeadsHearsOfWhatIsLateWhereItIsOwedAndNotOfTheCriminalTrack() {
        open(CaseReference.random(), "SHELTER_URGENT");
        open(CaseReference.random(), "PROTECTION_MEASURE");
        clock.pass(Duration.ofHours(13));
        ladders.sweep();
        assertThat(messages.byPerson()).doesNotContainKeys("gulnar", "bolat");

        clock.pass(Duration.ofHours(12));
        ladders.sweep();

        assertThat(messages.byPerson()).containsOnlyKeys("aigul", "zhanar", "arman", "gulnar");
        assertThat(messages.byPerson().get("gulnar"))
                .singleElement()
                .satisfies(message -> assertThat(message.notices())
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.kind()).isEqualTo(new DeadlineKind("SHELTER_URGENT"))));
    }

    @Test
    void theUsualDigestIsAtNineInAlmaty() {
        open(CaseReference.random(), "NEEDS_ASSESSMENT");
        clock.set("2026-11-24T03:59:00Z");
        ladders.sweep();
        assertThat(messages.sent).isEmpty();

        clock.set("2026-11-24T04:00:00Z");
        ladders.sweep();

        assertThat(messages.sent).hasSize(1);
    }

    @Test
    void whatWasDoneMeanwhileIsNotInTheDigest() {
        var done = CaseReference.random();
        open(done, "NEEDS_ASSESSMENT");
        clock.set("2026-11-24T03:00:00Z");
        ladders.sweep();
        deadlines.meet(done, new DeadlineKind("NEEDS_ASSESSMENT"), "DONE", WORKER.id());
        clock.set("2026-11-24T05:00:00Z");
        ladders.sweep();

        assertThat(messages.sent).isEmpty();
    }

    @Test
    void nobodyIsToldOfACaseThatDoesNotExistForThem() {
        var hidden = CaseReference.random();
        when(access.hiddenFrom(WORKER)).thenReturn(List.of(hidden.value()));
        open(hidden, "SHELTER_URGENT");
        clock.pass(Duration.ofHours(13));
        ladders.sweep();

        assertThat(messages.sent).isEmpty();
        assertThat(notices.of(WORKER, false, PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void whatWasReadIsNotSentAgainAndNoLongerUnread() {
        open(CaseReference.random(), "NEEDS_ASSESSMENT");
        clock.set("2026-11-24T03:00:00Z");
        ladders.sweep();
        var mine = notices.of(WORKER, true, PageRequest.of(0, 10)).getContent();
        assertThat(mine).hasSize(1);
        assertThat(notices.read(mine.get(0).id(), OTHER)).isFalse();

        assertThat(notices.read(mine.get(0).id(), WORKER)).isTrue();
        clock.set("2026-11-24T05:00:00Z");
        ladders.sweep();

        assertThat(messages.sent).isEmpty();
        assertThat(notices.of(WORKER, true, PageRequest.of(0, 10))).isEmpty();
        assertThat(notices.of(WORKER, false, PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.readAt()).isEqualTo("2026-11-24T03:00:00Z"));
    }

    @Test
    void fromNovemberOnTheAdministratorIsRemindedOfTheNextYearInTheDigestOfEachDay() {
        when(users.holding(any())).thenReturn(List.of(ADMIN));
        clock.set("2026-11-01T03:59:59Z");
        ladders.sweep();
        assertThat(messages.sent).isEmpty();

        clock.set("2026-11-01T04:00:00Z");
        ladders.sweep();
        ladders.sweep();
        clock.set("2026-11-02T04:00:10Z");
        ladders.sweep();

        assertThat(messages.sent).hasSize(2).allSatisfy(message -> {
            assertThat(message.to()).isEqualTo(ADMIN.id());
            assertThat(message.notices()).isEmpty();
            assertThat(message.duties()).extracting(Duty::year, Duty::loaded).containsExactly(tuple(2027, true));
        });
        assertThat(messages.sent).extracting(Messenger.Message::dedupeKey).doesNotHaveDuplicates();
    }

    @Test
    void theReminderOfTheCalendarComesInTheSameMessageAsTheDeadlines() {
        when(users.holding(any())).thenReturn(List.of(NATIONAL));
        open(CaseReference.random(), "SHELTER_URGENT");
        clock.pass(Duration.ofDays(5));

        ladders.sweep();

        assertThat(messages.byPerson().get("saule")).singleElement().satisfies(message -> {
            assertThat(message.notices()).hasSize(1);
            assertThat(message.duties()).hasSize(1);
        });
    }

    @Test
    void beforeNovemberNobodyIsReminded() {
        when(users.holding(any())).thenReturn(List.of(ADMIN));
        clock.set("2026-10-31T18:00:00Z");

        ladders.sweep();

        assertThat(messages.sent).isEmpty();
    }

    private void open(CaseReference reference, String kind) {
        deadlines.open(OpenDeadline.of(reference, new DeadlineKind(kind)).in(Region.ALMATY));
    }

    private static Actor person(String id, String agency, AgencyKind kind, Role role) {
        return new Actor(new UserId(id), id, new AgencyId(agency), kind, Optional.of(Region.ALMATY), Set.of(role));
    }
}
