package kz.nrm.investigation;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.FileSystemResource;

/** {@code config/criminal-code.yml} as the application reads it. */
final class ShippedCriminalCode {

    private ShippedCriminalCode() {}

    static CriminalCode load() {
        return new CriminalCode(settings());
    }

    static CriminalCodeSettings settings() {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("criminal-code", new FileSystemResource("config/criminal-code.yml"))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Binder(
                        ConfigurationPropertySources.from(sources),
                        new PropertySourcesPlaceholdersResolver(sources),
                        ApplicationConversionService.getSharedInstance())
                .bind("nrm.criminal-code", CriminalCodeSettings.class)
                .get();
    }
}
