package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every outside system has its switch, good days where nothing is set, bad days in training, and its line in the handbook. */
class OutsideSystemsTest {

    private static final Path TRAINING = Path.of("config/application-training.yml");

    @Test
    void every_system_has_one_switch_named_after_it() {
        assertThat(systems())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(system -> assertThat(switchOf(system)).isEqualTo("${" + key(system) + ":ACCEPT}"));
    }

    @Test
    void training_shows_the_bad_days_of_every_system_and_of_nothing_else() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(TRAINING));
        var set = settings.getObject();
        assertThat(set).isNotNull();
        var switches = set.stringPropertyNames().stream()
                .filter(name -> name.startsWith("nrm.outside."))
                .toList();
        assertThat(switches)
                .containsExactlyInAnyOrderElementsOf(
                        systems().stream().map(OutsideSystemsTest::key).toList());
        assertThat(switches)
                .allSatisfy(name -> assertThat(set.getProperty(name)).isEqualTo("MIXED"));
    }

    @Test
    void the_handbook_names_every_system_and_every_behaviour() throws IOException {
        var handbook = Files.readString(Path.of("docs/operations.md"));
        assertThat(systems()).allSatisfy(system -> assertThat(handbook).contains("| `" + kebab(system) + "` |"));
        assertThat(EmbeddedBehaviour.Mode.values())
                .allSatisfy(mode -> assertThat(handbook).contains("| `" + mode + "` |"));
    }

    private static List<OutsideSystem> systems() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(OutsideSystem.class));
        return scanner.findCandidateComponents("kz.nrm").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(found -> Arrays.stream(found.getDeclaredConstructors())
                        .anyMatch(made ->
                                Arrays.equals(made.getParameterTypes(), new Class<?>[] {EmbeddedBehaviour.Mode.class})))
                .map(OutsideSystemsTest::made)
                .toList();
    }

    private static OutsideSystem made(Class<?> system) {
        try {
            return (OutsideSystem) constructor(system).newInstance(EmbeddedBehaviour.Mode.ACCEPT);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Constructor<?> constructor(Class<?> system) {
        var constructor = system.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    private static String switchOf(OutsideSystem system) {
        return constructor(system.getClass())
                .getParameters()[0]
                .getAnnotation(Value.class)
                .value();
    }

    private static String key(OutsideSystem system) {
        return "nrm.outside." + kebab(system) + ".behaviour";
    }

    private static String kebab(OutsideSystem system) {
        return system.id().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
