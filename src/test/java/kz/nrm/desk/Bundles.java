package kz.nrm.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message bundles as they are packaged. */
final class Bundles {

    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private Bundles() {}

    /** Names of the bundles, without language. */
    static Set<String> names() {
        var names = new TreeSet<String>();
        resources("classpath:messages/*.properties")
                .map(file -> String.valueOf(file.getFilename()))
                .forEach(file -> names.add(file.replaceFirst("(_(kk|ru|en))?\\.properties$", "")));
        return names;
    }

    /** The messages of one file; {@code language} is empty for the base file. */
    static Map<String, String> messages(String bundle, String language) {
        var suffix = language.isEmpty() ? "" : "_" + language;
        var messages = new TreeMap<String, String>();
        resources("classpath:messages/" + bundle + suffix + ".properties").forEach(file -> {
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(reader);
                properties.forEach((key, value) -> messages.put(key.toString(), value.toString()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return messages;
    }

    /** Every key of every bundle in this language. */
    static Set<String> keys(String language) {
        var keys = new TreeSet<String>();
        names().forEach(bundle -> keys.addAll(messages(bundle, language).keySet()));
        return keys;
    }

    static Stream<Resource> resources(String pattern) {
        try {
            return Stream.of(FILES.getResources(pattern)).filter(Resource::exists);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
