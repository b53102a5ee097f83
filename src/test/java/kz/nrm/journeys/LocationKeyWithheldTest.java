package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.NrmApplication;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A node that does not have the key of locations, beside one that has it, over one database: it serves everything else. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:withheld;DB_CLOSE_DELAY=-1")
class LocationKeyWithheldTest extends Journey {

    private static final String ADDRESS = "Synthetic";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Test
    void it_shows_no_address_and_does_the_rest() {
        var woman = referral();
        woman.withObject("person").put("familyName", "Қасымова").put("givenName", "Раушан");
        var reference = referredBy("inspector", woman);
        accepted(reference);
        presumed(reference);
        movesIntoShelter(reference);

        var whole = new Browser(port).signIn("manager");
        assertThat(whole.get("/cases/" + reference).body()).contains(ADDRESS);
        assertThat(whole.get("/cases/" + reference + "/records").body()).contains("Раушан");
        try (var node = new SpringApplicationBuilder(NrmApplication.class)
                .profiles("training")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + address(),
                        "--nrm.vault.location-key=",
                        "--nrm.training.fill=USERS_AND_SHELTERS",
                        "--nrm.sign-in.second-factor=optional",
                        "--spring.main.banner-mode=off")) {
            var without = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var browser = new Browser(without).signIn("manager");
            var page = browser.get("/cases/" + reference);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(ADDRESS);
            assertThat(browser.get("/cases/" + reference + "/records").body()).contains("Раушан");

            var task = as("manager").taskId(reference, "Task_AssessFirstRisk");
            assertThat(browser.get("/tasks/" + task).statusCode()).isEqualTo(200);
            assertThat(browser.post("/tasks/" + task + "/claim", Map.of()).statusCode())
                    .isEqualTo(200);
            assertThat(database.queryForList("select claimed_by from work_item where id = ?", String.class, task))
                    .isEqualTo(List.of("manager"));
        }
        assertThat(whole.get("/cases/" + reference).body())
                .as("nothing was lost")
                .contains(ADDRESS);
    }

    private String address() {
        return database.execute(
                (ConnectionCallback<String>) open -> open.getMetaData().getURL());
    }
}
