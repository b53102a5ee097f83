package kz.nrm.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseLinks;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.NewCase;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.support.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Families, parties of one criminal case and those who must not meet, with the real search, table and database. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:neighbours;DB_CLOSE_DELAY=-1",
            "nrm.jobs.enabled=false",
            TestKeys.VAULT,
            TestKeys.LOCATION,
            TestKeys.INDEX,
            TestKeys.AUDIT,
            TestKeys.SIGNING
        })
class NeighboursTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseLinks links;

    @Autowired
    private Shelters shelters;

    @Autowired
    private ShelterRequests requests;

    @Autowired
    private BedSearch search;

    @Autowired
    private BedRepository beds;

    @Autowired
    private PlacementRepository placements;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void no_house_yet() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> List.of("bed_offer", "bed_use", "placement", "bed", "shelter")
                        .forEach(table -> database.update("delete from " + table)));
    }

    @Test
    void a_brother_is_offered_the_house_where_his_brother_lives_first() {
        house("Near");
        var far = house("Far");
        var brother = lives(far);
        var person = looking(Set.of());
        links.unite(person, brother, CaseLinks.Kind.FAMILY);
        assertThat(offered(person)).containsExactly("Far FAMILY_THERE", "Near SAFE_LANGUAGE_REGION");
    }

    @Test
    void another_party_of_the_same_criminal_case_lives_elsewhere_but_the_own_brother_does_not() {
        var one = house("One");
        house("Two");
        var other = lives(one);
        var person = looking(Set.of());
        links.link(person, CaseLinks.Kind.SAME_CRIMINAL_CASE, "key");
        links.link(other, CaseLinks.Kind.SAME_CRIMINAL_CASE, "key");
        assertThat(offered(person)).containsExactly("Two SAFE_LANGUAGE_REGION");
        links.unite(other, person, CaseLinks.Kind.FAMILY);
        assertThat(offered(person)).containsExactly("One FAMILY_THERE", "Two SAFE_LANGUAGE_REGION");
    }

    @Test
    void a_registered_criminal_case_never_leaves_a_person_without_a_bed() {
        var only = house("Only");
        var other = lives(only);
        var person = looking(Set.of());
        var equal = looking(Set.of());
        links.link(person, CaseLinks.Kind.SAME_CRIMINAL_CASE, "another key");
        links.link(other, CaseLinks.Kind.SAME_CRIMINAL_CASE, "another key");
        assertThat(offered(person)).isEqualTo(offered(equal)).containsExactly("Only SAFE_LANGUAGE_REGION");
    }

    @Test
    void whom_the_person_must_not_meet_is_kept_apart_even_if_nothing_else_is_free_and_even_if_it_is_family() {
        var only = house("Only");
        var uncle = lives(only);
        var person = looking(Set.of(uncle));
        links.unite(person, uncle, CaseLinks.Kind.FAMILY);
        assertThat(search.match(person)).isFalse();
        assertThat(offered(person)).isEmpty();
    }

    private List<String> offered(CaseReference person) {
        search.match(person);
        return search.offered(person).stream()
                .map(bed -> bed.codeName() + " " + bed.reason())
                .toList();
    }

    private ShelterId house(String name) {
        return shelters.register(new NewShelter(
                name,
                new AgencyId("SSS_PROVIDER-75"),
                name.equals("Far") ? Region.ASTANA : Region.ALMATY,
                Set.of(Sex.MALE),
                18,
                99,
                true,
                true,
                Set.of("uzb"),
                Set.of(),
                3,
                "an address"));
    }

    private CaseReference lives(ShelterId house) {
        var reference = opened();
        var bed = beds.free(house.value()).get(0).id();
        var placement = new Placement(reference, house, bed, NOW);
        placement.offer(NOW.plusSeconds(7200));
        placements.save(placement);
        return reference;
    }

    private CaseReference looking(Set<CaseReference> apartFrom) {
        var reference = opened();
        requests.open(reference, true);
        requests.assess(reference, new NeedAssessment(ShelterNeed.SHELTER, 0, false, Set.of(), apartFrom));
        return reference;
    }

    private CaseReference opened() {
        var man = new PersonDetails(
                null,
                null,
                null,
                List.of(),
                null,
                null,
                30,
                Sex.MALE,
                List.of("UZ"),
                List.of("uzb"),
                null,
                0,
                false,
                null,
                Set.of());
        return files.open(new NewCase(
                man,
                ChildStatus.ADULT,
                Region.ALMATY,
                new AgencyId("LAB_INSP-75"),
                new AgencyId("AKIMAT_SOC-75"),
                Set.of(),
                new Told(UUID.randomUUID().toString()),
                UserId.SYSTEM));
    }

    record Told(String text) {}
}
