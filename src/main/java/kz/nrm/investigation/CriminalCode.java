package kz.nrm.investigation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.investigation.CriminalCodeSettings.Article;
import kz.nrm.investigation.CriminalCodeSettings.Part;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles of the Criminal Code that a charge may name. A contradiction in them stops the start with its key. */
@Component
public class CriminalCode {

    private static final String KEY = "nrm.criminal-code.articles";

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    CriminalCode(CriminalCodeSettings settings) {
        for (var index = 0; index < settings.articles().size(); index++) {
            var article = settings.articles().get(index);
            for (var part : article.parts()) {
                add(KEY + "[" + index + "]", article, part);
            }
        }
    }

    private void add(String key, Article article, Part part) {
        var code = article.code() + part.suffix();
        if (part.minYears() != null && part.maxYears() != null && part.minYears() > part.maxYears()) {
            throw new IllegalStateException(key + ": " + code + " has more years at least than at most");
        }
        if (article.validTo() != null && article.validTo().isBefore(article.validFrom())) {
            throw new IllegalStateException(key + ": " + code + " ends before it begins");
        }
        var entry = new Entry(
                code,
                article.titles(),
                either(part.tipGroup(), article.tipGroup()),
                either(part.countsAsTrafficking(), article.countsAsTrafficking()),
                either(part.fundEligible(), article.fundEligible()),
                article.verified());
        if (entries.put(code, entry) != null) {
            throw new IllegalStateException(key + ": " + code + " stands twice");
        }
    }

    private static boolean either(@Nullable Boolean ofPart, boolean ofArticle) {
        return ofPart == null ? ofArticle : ofPart;
    }

    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** @throws Refusal when one of the articles is not in the list */
    public void requireKnown(Collection<String> codes) {
        if (!entries.keySet().containsAll(codes)) {
            throw Refusal.ofField("articles", "ARTICLE_UNKNOWN");
        }
    }

    /** Whether the compensation fund pays under one of these articles. */
    public boolean anyFundEligible(Collection<String> codes) {
        return codes.stream().flatMap(code -> find(code).stream()).anyMatch(Entry::fundEligible);
    }

    /**
     * One part of an article.
     *
     * @param code   for example {@code 128.2} or {@code 125.3.2}
     * @param titles of the article, by language
     */
    public record Entry(
            String code,
            Map<String, String> titles,
            boolean tipGroup,
            boolean countsAsTrafficking,
            boolean fundEligible,
            boolean verified) {

        /** Code and title as a choice shows them. */
        public String label(String language) {
            return code + " " + titles.getOrDefault(language, titles.getOrDefault("ru", ""));
        }
    }
}
