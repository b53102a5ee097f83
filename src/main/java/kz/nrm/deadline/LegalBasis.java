package kz.nrm.deadline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** What a deadline rests on, as the rule has it, said in another language. */
public final class LegalBasis {

    private static final Pattern SERVICE_LEVEL = Pattern.compile("NRM service level (\\w+) \\(product default\\)");
    private static final String KEY = "deadline.basis.";

    private LegalBasis() {}

    /** Nothing where nobody has put it into this language yet. */
    public static Optional<String> said(MessageSource messages, String legalBasis, Locale language) {
        var level = SERVICE_LEVEL.matcher(legalBasis);
        return Optional.ofNullable(
                level.matches()
                        ? messages.getMessage(KEY + "SERVICE_LEVEL", new Object[] {level.group(1)}, null, language)
                        : messages.getMessage(KEY + legalBasis.replaceAll("[^A-Za-z0-9]+", "_"), null, null, language));
    }
}
