package kz.nrm.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.util.List;
import java.util.stream.Stream;
import kz.nrm.investigation.CriminalCode.Entry;
import kz.nrm.investigation.CriminalCodeSettings.Article;
import kz.nrm.investigation.CriminalCodeSettings.Part;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;

class CriminalCodeTest {

    private final CriminalCodeSettings shipped = ShippedCriminalCode.settings();
    private final CriminalCode code = new CriminalCode(shipped);

    @Test
    void the_shipped_list_keeps_its_rules() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(shipped)).isEmpty();
        }
        assertThat(code.all()).allSatisfy(entry -> assertThat(entry.titles()).containsOnlyKeys("kk", "ru", "en"));
    }

    @Test
    void the_official_group_has_its_eight_articles() {
        assertThat(code.all().stream().filter(Entry::tipGroup).map(Entry::code).map(CriminalCodeTest::article))
                .containsOnly("116", "125.3.2", "126.3.2", "128", "134", "135", "308", "309");
    }

    @Test
    void trafficking_by_the_definition_is_narrower_than_the_group() {
        assertThat(code.find("309.1")).hasValueSatisfying(entry -> {
            assertThat(entry.tipGroup()).isTrue();
            assertThat(entry.countsAsTrafficking()).isFalse();
        });
        assertThat(code.find("125.3"))
                .hasValueSatisfying(entry -> assertThat(entry.tipGroup()).isFalse());
        assertThat(code.find("125.3.2")).hasValueSatisfying(entry -> {
            assertThat(entry.tipGroup()).isTrue();
            assertThat(entry.countsAsTrafficking()).isTrue();
        });
        assertThat(code.all()).noneMatch(entry -> entry.countsAsTrafficking() && !entry.tipGroup());
    }

    @Test
    void an_unknown_article_is_refused() {
        code.requireKnown(List.of("128.2", "135.1"));
        assertThatThrownBy(() -> code.requireKnown(List.of("128.2", "999.1")))
                .isInstanceOf(Refusal.class)
                .hasMessage("ARTICLE_UNKNOWN");
    }

    @Test
    void a_contradiction_stops_the_start() {
        var article = shipped.articles().get(0);
        assertThatThrownBy(() -> new CriminalCode(new CriminalCodeSettings(List.of(article, article))))
                .hasMessageContaining("nrm.criminal-code.articles[1]")
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new CriminalCode(new CriminalCodeSettings(List.of(with(article, 7, 4)))))
                .hasMessageContaining("nrm.criminal-code.articles[0]")
                .hasMessageContaining("more years at least");
    }

    private static Article with(Article article, int min, int max) {
        return new Article(
                article.code(),
                article.titles(),
                article.tipGroup(),
                article.countsAsTrafficking(),
                article.fundEligible(),
                article.predecessor(),
                article.validFrom(),
                article.validTo(),
                article.verified(),
                article.source(),
                List.of(new Part(1, null, min, max, false, null, null, null, null)));
    }

    private static String article(String code) {
        return Stream.of("125.3.2", "126.3.2").filter(code::equals).findFirst().orElseGet(() -> code.split("\\.")[0]);
    }
}
