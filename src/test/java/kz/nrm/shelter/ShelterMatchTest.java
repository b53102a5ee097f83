package kz.nrm.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.Decisions;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real table, asked with the facts of houses and persons. */
class ShelterMatchTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final ShelterSettings SETTINGS =
            new ShelterSettings(Duration.ofHours(24), Map.of(Region.TURKISTAN, Set.of(Region.SHYMKENT)));

    private static ProcessEngine engine;
    private static ShelterMatch match;

    private final ShelterRequest request = new ShelterRequest(CaseReference.random(), Region.SHYMKENT, true, NOW);

    @BeforeAll
    static void deploy() {
        engine = ProcessTestEngine.with(Map.of()).configuration().buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/shelter-match.dmn")
                .deploy();
        Decisions decisions = mock();
        when(decisions.decide(any(), any()))
                .then(call -> engine.getDecisionService()
                        .evaluateDecisionTableByKey(call.getArgument(0))
                        .variables(call.getArgument(1))
                        .evaluate()
                        .getSingleResult()
                        .getEntryMap());
        match = new ShelterMatch(decisions, SETTINGS);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void a_house_in_the_own_region_that_speaks_the_language_comes_first() {
        var own = verdict(house(Region.SHYMKENT), woman(false));
        var far = verdict(house(Region.ASTANA), woman(false));
        assertThat(own.reason()).isEqualTo("SAFE_LANGUAGE_REGION");
        assertThat(far.reason()).isEqualTo("SAFE_LANGUAGE");
        assertThat(own.score()).isGreaterThan(far.score());
    }

    @Test
    void a_house_within_reach_of_the_exploiters_is_left_out_and_one_next_to_them_comes_last() {
        request.avoid(Set.of(Region.SHYMKENT));
        assertThat(verdict(house(Region.SHYMKENT), woman(false)).reason()).isEqualTo("INSIDE_RISK_ZONE");
        assertThat(verdict(house(Region.TURKISTAN), woman(false)).reason()).isEqualTo("NEAR_LANGUAGE");
        assertThat(verdict(house(Region.ASTANA), woman(false)).reason()).isEqualTo("SAFE_LANGUAGE");
        assertThat(verdict(house(Region.ASTANA, Set.of(Region.SHYMKENT)), woman(false))
                        .reason())
                .isEqualTo("INSIDE_RISK_ZONE");
    }

    @Test
    void nobody_lives_with_another_party_of_the_same_criminal_case() {
        var house = house(Region.ASTANA);
        var others = new Neighbours.Houses(Set.of(), Set.of(house.id().value()), Set.of());
        assertThat(match.verdict(house, request, woman(false), others, 3).suitable())
                .isFalse();
    }

    @Test
    void the_house_where_the_family_lives_comes_first_unless_it_is_not_safe() {
        var own = house(Region.SHYMKENT);
        var far = house(Region.ASTANA);
        var others = new Neighbours.Houses(
                Set.of(), Set.of(), Set.of(far.id().value(), own.id().value()));
        var there = match.verdict(far, request, woman(false), others, 1);
        assertThat(there.reason()).isEqualTo("FAMILY_THERE");
        assertThat(there.score()).isGreaterThan(verdict(own, woman(false)).score());
        request.avoid(Set.of(Region.SHYMKENT));
        assertThat(match.verdict(own, request, woman(false), others, 1).suitable())
                .isFalse();
        assertThat(match.verdict(house(Region.TURKISTAN), request, woman(false), others, 1)
                        .reason())
                .isEqualTo("NEAR_LANGUAGE");
    }

    @Test
    void a_family_needs_a_bed_for_each() {
        request.assess(new NeedAssessment(ShelterNeed.SHELTER, 2, false, Set.of(), Set.of()), NOW);
        assertThat(match.verdict(house(Region.ASTANA), request, woman(false), Neighbours.Houses.NONE, 3)
                        .suitable())
                .isTrue();
        assertThat(match.verdict(house(Region.ASTANA), request, woman(false), Neighbours.Houses.NONE, 2)
                        .reason())
                .isEqualTo("FAMILY_WOULD_BE_SEPARATED");
    }

    @Test
    void a_man_and_a_person_with_a_disability_do_not_fit_everywhere() {
        var man = new PersonProfile(Sex.MALE, 30, ChildStatus.ADULT, List.of("uzb"), 0, false, true, Set.of());
        assertThat(verdict(house(Region.ASTANA), man).reason()).isEqualTo("SEX_NOT_ACCEPTED");
        request.assess(new NeedAssessment(ShelterNeed.SHELTER, 0, true, Set.of(), Set.of()), NOW);
        assertThat(verdict(house(Region.ASTANA), woman(false)).reason()).isEqualTo("DISABILITY_NOT_ACCEPTED");
    }

    @Test
    void a_child_and_a_person_who_may_be_one_never_go_to_a_house_for_adults() {
        var maybe = new PersonProfile(Sex.FEMALE, 19, ChildStatus.UNKNOWN, List.of("uzb"), 0, false, true, Set.of());
        assertThat(verdict(house(Region.ASTANA), maybe).reason()).isEqualTo("AGE_NOT_ACCEPTED");
    }

    @Test
    void missing_facts_put_a_house_last_and_never_hide_it() {
        var unknown = new PersonProfile(Sex.UNKNOWN, null, ChildStatus.ADULT, List.of(), 0, false, true, Set.of());
        assertThat(verdict(house(Region.ASTANA), unknown)).isEqualTo(new ShelterMatch.Verdict(true, 10, "ASK_SHELTER"));
    }

    /** Nationality, what was done to the person, and whatever they say to the police, change no offer. */
    @ParameterizedTest
    @EnumSource(Region.class)
    void two_equal_persons_get_the_same_offers_wherever_they_come_from(Region region) {
        var citizen = woman(false);
        var foreigner = woman(true);
        assertThat(verdict(house(region), foreigner)).isEqualTo(verdict(house(region), citizen));
    }

    private ShelterMatch.Verdict verdict(Shelter house, PersonProfile person) {
        return match.verdict(house, request, person, Neighbours.Houses.NONE, 1);
    }

    private static PersonProfile woman(boolean foreigner) {
        var harm = foreigner ? ExploitationForm.FORCED_LABOUR : ExploitationForm.SEXUAL_EXPLOITATION;
        return new PersonProfile(Sex.FEMALE, 30, ChildStatus.ADULT, List.of("uzb"), 0, false, foreigner, Set.of(harm));
    }

    private static Shelter house(Region region) {
        return house(region, Set.of());
    }

    private static Shelter house(Region region, Set<Region> reach) {
        var agency = new AgencyId("SSS_PROVIDER-" + region.code());
        return new Shelter(
                UUID.randomUUID(),
                new NewShelter(
                        "House",
                        agency,
                        region,
                        Set.of(Sex.FEMALE),
                        18,
                        99,
                        true,
                        false,
                        Set.of("uzb", "kaz"),
                        reach,
                        3,
                        "-"));
    }
}
