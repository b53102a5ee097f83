package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages of a case keep from whom. */
class WithheldPagesTest extends Journey {

    private static final String ADDRESS = "Synthetic address of";
    private static final List<String> CRIMINAL_TRACK = List.of(
            "Record cooperation decision",
            "Answer about cooperation",
            "Cooperation asked again",
            "Cooperation with the investigation");

    @LocalServerPort
    private int port;

    private String person;

    @BeforeEach
    void somebodyIsSheltered() {
        person = referredBy("police", referral());
        accepted(person);
        as("police").does(person, "Task_DecideReasonableGrounds");
        movesIntoShelter(person);
    }

    @Test
    void theAddressIsForThoseWhoCare() {
        for (var user : List.of("manager", "social2", "shelter")) {
            assertThat(page(user, "/cases/" + person)).as(user).contains(ADDRESS);
        }
        for (var user : List.of("police", "investigator", "migration", "lawyer")) {
            assertThat(page(user, "/cases/" + person)).as(user).doesNotContain(ADDRESS);
        }
    }

    @Test
    void whoeverHelpsReadsNothingOfTheCriminalTrack() {
        saysOfCooperation(person, "LATER");

        assertThat(pages("manager")).anySatisfy(page -> assertThat(page).contains(CRIMINAL_TRACK.get(0)));
        for (var user : List.of("social2", "shelter")) {
            assertThat(pages(user))
                    .allSatisfy(page -> assertThat(CRIMINAL_TRACK.stream().filter(page::contains))
                            .as(user)
                            .isEmpty());
        }
    }

    private List<String> pages(String user) {
        return Stream.of(
                        "/cases/" + person,
                        "/cases/" + person + "/records",
                        "/cases/" + person + "/timeline?show=PROCESS&show=CLOCK&show=NOTES&show=ACCESS",
                        "/cases/" + person + "/map",
                        "/cases/" + person + "/consents",
                        "/cases/" + person + "/my-file",
                        "/deadlines?status=running",
                        "/deadlines?status=met")
                .map(address -> page(user, address))
                .toList();
    }

    private String page(String user, String address) {
        var answer = new Browser(port).signIn(user).get(address, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(user + " at " + address).isIn(200, 404);
        return answer.body();
    }
}
