package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Places for the night through a browser that executes no script. */
class BedPagesTest extends Journey {

    @LocalServerPort
    private int port;

    @Test
    void placesOfTheCountryWithoutAddresses() {
        var browser = new Browser(port).signIn("social");

        browser.get("/beds");
        assertThat(browser.page())
                .contains("Свободно", "Удержано", "Освободятся", "Сейчас без места", "Только условные названия")
                .doesNotContain("Ночи без места", "href=\"/approvals\"");
        browser.get("/beds?region=75");
        assertThat(browser.page()).contains("<option value=\"75\" selected");
        assertThat(browser.get("/beds?region=99").statusCode()).isEqualTo(404);
    }

    @Test
    void nightsWithoutAPlaceAreForThoseWhoCoordinate() {
        change(
                "insert into unmet_need (id, reference, night, sex, age_band, region, version) values (?, ?, ?, ?, ?, ?, 0)",
                UUID.randomUUID(),
                "NRM-0000-0000-0001",
                java.sql.Date.valueOf("2026-11-16"),
                "FEMALE",
                "FROM_27",
                "ULYTAU");
        var browser = new Browser(port).signIn("national");

        browser.get("/beds");

        assertThat(browser.page()).contains("Ночи последних 30 дней", "27–29", "<rect class=\"late\"");
        change("delete from unmet_need where reference = 'NRM-0000-0000-0001'");
    }

    @Test
    void forThePoliceSideThereIsNoSuchPage() {
        for (var user : List.of("police", "investigator", "admin")) {
            var browser = new Browser(port).signIn(user);
            assertThat(browser.page()).as(user).doesNotContain("href=\"/beds\"");
            assertThat(browser.get("/beds").statusCode()).as(user).isEqualTo(404);
        }
    }
}
