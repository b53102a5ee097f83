package kz.nrm.identification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.nrm.access.Role;
import kz.nrm.support.HouseOverHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the signs so far mean, before anything is referred. */
class ScreeningApiTest extends HouseOverHttp {

    private String inspector = "";

    @BeforeEach
    void somebodyAsks() {
        inspector = worker("screening.inspector", "LAB_INSP-75", Role.LABOUR_INSPECTOR);
    }

    @Test
    void signsAreWeighedExplainedAndTheNextOneIsNamed() throws Exception {
        var signs = Map.of(
                "indicators", List.of("D4_01", "D4_02", "D5_01", "D5_03"),
                "child", "ADULT",
                "forms", List.of("FORCED_LABOUR"));
        var answer = body(post("/api/screenings", signs, inspector));
        assertThat(answer.at("/screening/outcome").asString()).isEqualTo("POSITIVE");
        assertThat(answer.at("/text").asString()).isNotBlank();
        assertThat(answer.at("/dimensions")).isNotEmpty();

        var one = body(post("/api/screenings", Map.of("indicators", List.of("D5_01"), "child", "ADULT"), inspector));
        assertThat(one.at("/screening/outcome").asString()).as("never a no").isIn("POSITIVE", "REVIEW");
        assertThat(one.at("/next")).isNotEmpty();
    }

    @Test
    void noSignsAreAnAnswerToo() throws Exception {
        var answer = body(post("/api/screenings", Map.of("indicators", List.of()), inspector));
        assertThat(answer.at("/screening/outcome").asString()).isEqualTo("REVIEW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|indicators",
                "{\"indicators\":\"D5_01\"}|indicators",
                "{\"indicators\":[null]}|indicators[0]",
                "{\"indicators\":[\"\"]}|indicators[0]",
                "{\"indicators\":[\"D5_01_AND_MORE\"]}|indicators[0]",
                "{\"indicators\":[],\"child\":\"MAYBE\"}|child",
                "{\"indicators\":[],\"forms\":[\"FORCED_NOTHING\"]}|forms",
                "{\"indicators\":[],\"name\":\"somebody\"}|name"
            })
    void whatIsWrongIsNamed(String asked, String field) throws Exception {
        var answer = post("/api/screenings", asked, inspector);
        assertThat(status(answer)).isBetween(400, 422);
        assertThat(body(answer).at("/violations/0/field").asString()).startsWith(field);
    }

    @Test
    void anUnknownSignAndTooManySignsAreRefused() throws Exception {
        var unknown = post("/api/screenings", Map.of("indicators", List.of("D9_99")), inspector);
        assertThat(status(unknown)).isBetween(400, 422);
        assertThat(unknown.getResponse().getContentAsString()).contains("UnknownIndicator");
        var many = IntStream.range(0, 101).mapToObj(index -> "D5_01").toList();
        assertThat(status(post("/api/screenings", Map.of("indicators", many), inspector)))
                .isBetween(400, 422);
        assertThat(status(post("/api/screenings", "[", inspector))).isEqualTo(400);
    }
}
