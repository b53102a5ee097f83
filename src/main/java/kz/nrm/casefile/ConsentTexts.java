package kz.nrm.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.nrm.casefile.Consent.Purpose;
import kz.nrm.shared.Region;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The texts by which a consent is explained. A changed text is a new version; what was shown stays known by version and hash. */
@Service
public class ConsentTexts {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private final ConsentSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    ConsentTexts(ConsentSettings settings, MessageSource messages, Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** The version in force today. */
    public String version() {
        return settings.textInForce(LocalDate.ofInstant(clock.instant(), Region.ZONE))
                .orElseThrow(() -> new IllegalStateException("nrm.consent.texts: none is valid yet"))
                .version();
    }

    /** The words for each purpose as they are in force today. */
    public Map<Purpose, String> inForce(Locale language) {
        var version = version();
        var texts = new EnumMap<Purpose, String>(Purpose.class);
        for (var purpose : Purpose.values()) {
            texts.put(purpose, text(version, purpose, language));
        }
        return texts;
    }

    /** SHA-256 of the text of a purpose in all languages, hexadecimal. */
    String hash(String version, Purpose purpose) {
        var whole = LANGUAGES.stream()
                .map(language -> text(version, purpose, language))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(String version, Purpose purpose, Locale language) {
        return messages.getMessage("consent.text." + version + "." + purpose, null, language);
    }
}
