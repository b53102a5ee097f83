package kz.nrm.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.LocationVault;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.casefile.Sex;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two persons, one bed, on a real database; and the nights of whoever did not get it. */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(classes = BedRace.Beans.class)
@TestPropertySource(
        properties = {
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V34__shelter.sql,classpath:db/migration/V70__bed_taken_out.sql,"
                    + "classpath:db/migration/V77__shelter_burnt_at.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class BedRace {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Autowired
    private Shelters shelters;

    @Autowired
    private Placements placements;

    @Autowired
    private ShelterRequests requests;

    @Autowired
    private BedBoard board;

    @Autowired
    private BedRepository beds;

    @Autowired
    private PlacementRepository rows;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Deadlines deadlines;

    @BeforeEach
    void everybody_is_a_woman_from_shymkent() {
        when(files.get(any())).then(call -> view(call.getArgument(0)));
        when(files.profile(any()))
                .thenReturn(
                        new PersonProfile(Sex.FEMALE, 30, ChildStatus.ADULT, List.of("uzb"), 0, false, true, Set.of()));
        var hold = mock(DeadlineView.class);
        when(hold.dueAt()).thenReturn(NOW.plusSeconds(7200));
        when(deadlines.openNext(any())).thenReturn(hold);
    }

    @Test
    void the_last_bed_is_never_given_twice() throws Exception {
        for (var round = 0; round < 20; round++) {
            var house = house(1);
            var first = asking(house);
            var second = asking(house);
            var barrier = new CyclicBarrier(2);
            var pool = Executors.newFixedThreadPool(2);
            try {
                var held = pool.invokeAll(List.of(hold(first, barrier), hold(second, barrier))).stream()
                        .map(BedRace::outcome)
                        .toList();
                assertThat(held).as("round " + round).containsExactlyInAnyOrder(true, false);
            } finally {
                pool.shutdown();
            }
            assertThat(onBoard(house).free()).isZero();
            assertThat(onBoard(house).held()).isEqualTo(1);
        }
    }

    @Test
    void a_declined_bed_is_free_at_once_and_a_stay_counts_as_occupied() {
        var house = house(2);
        var reference = asking(house);
        placements.hold(reference, "process");
        placements.decline(reference, BedDeclineReason.CANNOT_CARE_FOR, kz.nrm.shared.UserId.SYSTEM);
        assertThat(onBoard(house).free()).isEqualTo(2);
        verify(access).leave(reference, new AgencyId("SSS_PROVIDER-79"));

        ask(reference, house);
        placements.hold(reference, "process");
        placements.accept(reference, kz.nrm.shared.UserId.SYSTEM);
        placements.sendOff(reference);
        placements.place(reference);
        assertThat(onBoard(house).occupied()).isEqualTo(1);
        assertThat(requests.recordUnplacedNight(reference)).isFalse();

        requests.agreeExit(reference, ShelterExitReason.PLAN_COMPLETED, NextPlaceKind.OWN_HOUSING);
        placements.release(reference);
        assertThat(onBoard(house).free()).isEqualTo(2);
        verify(access, times(2)).leave(reference, new AgencyId("SSS_PROVIDER-79"));
        assertThat(placements.whereabouts(reference)).isEmpty();
    }

    @Test
    void every_night_without_a_bed_is_counted_once_and_a_standstill_loses_none() {
        var reference = CaseReference.random();
        requests.open(reference, true);
        var before = nights();
        TestTime.now = NOW.plusSeconds(3 * 86_400);
        try {
            assertThat(requests.recordUnplacedNight(reference)).isTrue();
            assertThat(requests.recordUnplacedNight(reference)).isTrue();
        } finally {
            TestTime.now = NOW;
        }
        assertThat(nights() - before).isEqualTo(3);
        assertThat(board.waiting(List.of("-")))
                .anySatisfy(waiting -> assertThat(waiting.region()).isEqualTo(Region.SHYMKENT));
    }

    private int nights() {
        return board.unmetNights(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"), List.of("-")).stream()
                .filter(count -> count.region() == Region.SHYMKENT && count.ageBand() == AgeBand.FROM_30)
                .mapToInt(BedBoard.UnmetNights::nights)
                .sum();
    }

    private Callable<Boolean> hold(CaseReference reference, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            return placements.hold(reference, "process").isPresent();
        };
    }

    private static boolean outcome(java.util.concurrent.Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private ShelterId house(int count) {
        return shelters.register(new NewShelter(
                "House " + UUID.randomUUID().toString().substring(0, 8),
                new AgencyId("SSS_PROVIDER-79"),
                Region.SHYMKENT,
                Set.of(Sex.FEMALE),
                18,
                99,
                true,
                true,
                Set.of("uzb"),
                Set.of(),
                count,
                "an address"));
    }

    private CaseReference asking(ShelterId house) {
        var reference = CaseReference.random();
        requests.open(reference, true);
        ask(reference, house);
        return reference;
    }

    private void ask(CaseReference reference, ShelterId house) {
        rows.save(
                new Placement(reference, house, beds.free(house.value()).get(0).id(), NOW));
    }

    private BedBoard.ShelterBeds onBoard(ShelterId house) {
        return board.shelters().stream()
                .filter(shelter -> shelter.id().equals(house))
                .findFirst()
                .orElseThrow();
    }

    private static CaseView view(CaseReference reference) {
        var agency = new AgencyId("AKIMAT_SOC-79");
        return new CaseView(
                reference,
                CaseState.PRESUMED,
                NOW,
                ChildStatus.ADULT,
                Region.SHYMKENT,
                agency,
                agency,
                Set.of(),
                NOW,
                null,
                0);
    }

    /** A clock the tests move. */
    static final class TestTime extends Clock {

        static volatile Instant now = NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @EntityScan(basePackageClasses = Shelter.class)
    @EnableJpaRepositories(basePackageClasses = Shelter.class)
    @Import({Shelters.class, Placements.class, ShelterRequests.class, BedBoard.class, BedHolds.class})
    static class Beans {

        @Bean
        Clock clock() {
            return new TestTime();
        }

        @Bean
        CaseFiles files() {
            return mock();
        }

        @Bean
        CaseAccess access() {
            return mock();
        }

        @Bean
        Deadlines deadlines() {
            return mock();
        }

        @Bean
        LocationVault locations() {
            return mock();
        }

        @Bean
        Agencies agencies() {
            Agencies agencies = mock();
            when(agencies.open(any(AgencyId.class))).thenReturn(Optional.of(mock(Agency.class)));
            return agencies;
        }
    }
}
