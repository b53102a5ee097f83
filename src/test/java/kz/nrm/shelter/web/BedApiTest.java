package kz.nrm.shelter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shelter.NewShelter;
import kz.nrm.shelter.Shelters;
import kz.nrm.support.HouseOverHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of beds: code names and numbers for those who place people, nothing for anybody else, an address for nobody. */
class BedApiTest extends HouseOverHttp {

    private static final String ADDRESS = "Secret street 7, behind the bakery";

    @Autowired
    private Shelters shelters;

    @BeforeEach
    void twoHouses() {
        if (!shelters.codeNames().containsValue("Board One")) {
            shelters.register(house("Board One", Region.ALMATY));
            shelters.register(house("Board Two", Region.ASTANA));
        }
    }

    @Test
    void whoPlacesPeopleSeesFreeBedsByRegion() throws Exception {
        var social = worker("board.social", "AKIMAT_SOC-75", Role.SOCIAL_WORKER);
        var all = body(get("/api/beds", social));
        assertThat(all.get("shelters")
                        .valueStream()
                        .map(house -> house.get("codeName").asString()))
                .contains("Board One", "Board Two");
        assertThat(all.toString()).doesNotContain(ADDRESS, "address");

        var almaty = body(get("/api/beds?region=75", social))
                .get("shelters")
                .valueStream()
                .toList();
        assertThat(almaty)
                .allSatisfy(house -> assertThat(house.get("region").toString()).contains("ALMATY"))
                .anySatisfy(house -> {
                    assertThat(house.get("codeName").asString()).isEqualTo("Board One");
                    assertThat(house.get("free").asInt()).isEqualTo(2);
                    assertThat(house.get("held").asInt()).isZero();
                });
    }

    @Test
    void anUnknownRegionIsNamed() throws Exception {
        var social = worker("board.social", "AKIMAT_SOC-75", Role.SOCIAL_WORKER);
        var answer = get("/api/beds?region=99", social);
        assertThat(status(answer)).isBetween(400, 422);
        assertThat(body(answer).at("/violations/0/field").asString()).isEqualTo("region");
    }

    @ParameterizedTest
    @CsvSource({
        "board.police,MIA_OC-75,INVESTIGATOR",
        "board.migration,MIA_MIG-75,MIGRATION_OFFICER",
        "board.prosecutor,PROSECUTOR-75,PROSECUTOR",
        "board.inspector,LAB_INSP-75,LABOUR_INSPECTOR",
        "board.health,HEALTH-75,HEALTH_WORKER",
        "board.lent,MIA_OC-75,SOCIAL_WORKER"
    })
    void forEverybodyElseThereIsNoBoard(String id, String agency, Role role) throws Exception {
        assertThat(status(get("/api/beds", worker(id, agency, role)))).isEqualTo(404);
    }

    private static NewShelter house(String name, Region region) {
        return new NewShelter(
                name,
                new AgencyId("SSS_PROVIDER-75"),
                region,
                Set.of(Sex.FEMALE),
                18,
                99,
                true,
                true,
                Set.of("rus"),
                Set.of(),
                2,
                ADDRESS);
    }
}
