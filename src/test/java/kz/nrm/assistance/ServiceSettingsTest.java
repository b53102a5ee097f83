package kz.nrm.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

class ServiceSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_shipped_names_are_the_same_on_forms_and_in_the_catalogue(String language) throws IOException {
        var catalogue = new ServiceCatalogue(shipped());
        var words = new Properties();
        var file = new ClassPathResource("messages/assistance_" + language + ".properties");
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        for (var kind : ServiceKind.values()) {
            assertThat(words.getProperty("code.ServiceKind." + kind)).isEqualTo(catalogue.name(kind, language));
        }
        for (var goal : Goal.values()) {
            assertThat(words.getProperty("code.Goal." + goal)).isEqualTo(catalogue.name(goal, language));
        }
    }

    @Test
    void every_goal_has_its_code_of_the_data_standard() throws IOException {
        var catalogue = new ServiceCatalogue(shipped());
        assertThat(catalogue.htcdsType(Goal.RIGHTS_BASED_TRAINING)).isEqualTo("RightsBasedTraining");
        assertThat(catalogue.name(Goal.LEGAL, "de")).isEqualTo(catalogue.name(Goal.LEGAL, "ru"));
    }

    @Test
    void a_missing_name_stops_the_start_and_says_which() throws IOException {
        var goals = new EnumMap<Goal, ServiceSettings.GoalNames>(shipped().goals());
        goals.put(Goal.LEGAL, new ServiceSettings.GoalNames("Legal", Map.of("ru", "x")));
        var kinds = shipped().kinds();
        assertThatThrownBy(() -> new ServiceSettings(kinds, goals)).hasMessageContaining("nrm.services.goals.LEGAL");
    }

    private static ServiceSettings shipped() throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("services", new ClassPathResource("config/services.yml"))
                .forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("nrm.services", ServiceSettings.class)
                .get();
    }
}
