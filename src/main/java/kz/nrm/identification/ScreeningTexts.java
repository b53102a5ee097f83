package kz.nrm.identification;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.identification.ScreeningExplanation.NextSign;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A screening in words, in the reader's language. */
@Component
public class ScreeningTexts {

    private final MessageSource messages;
    private final IndicatorCatalogue catalogue;

    ScreeningTexts(MessageSource messages, IndicatorCatalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    /** Outcome and the rule that led to it. */
    public String outcome(Screening screening) {
        return text("screening.outcome", code(screening.outcome()), code(screening.rule()));
    }

    public String dimension(Dimension dimension) {
        return code(dimension);
    }

    public String dimension(Screening.DimensionResult result) {
        return text("screening.dimension", counts(result.counts()), code(result.rule()));
    }

    /** "Coercion at destination: 1 strong found. Any further sign makes the outcome positive." */
    public String next(NextSign next) {
        var strengths = next.strengths().stream().map(this::code).collect(Collectors.joining(text("screening.or")));
        return text(
                next.any() ? "screening.next.any" : "screening.next.some",
                code(next.dimension()),
                counts(next.counts()),
                strengths,
                code(next.outcome()));
    }

    public String sign(String code) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return catalogue.find(code).map(sign -> sign.name(language)).orElse(code);
    }

    private String counts(SignCounts counts) {
        var parts = new ArrayList<String>();
        add(parts, "screening.count.strong", counts.strong());
        add(parts, "screening.count.medium", counts.medium());
        add(parts, "screening.count.weak", counts.weak());
        return parts.isEmpty() ? text("screening.count.none") : String.join(", ", parts);
    }

    private void add(ArrayList<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(text(key, count));
        }
    }

    private String code(Enum<?> value) {
        return text("code." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()), key);
    }
}
