package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Actors;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.http.InputBinder;
import kz.nrm.identification.Screening;
import kz.nrm.identification.ScreeningExplanation;
import kz.nrm.identification.ScreeningTexts;
import kz.nrm.identification.Screenings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A hint for the officer who ticks signs: what the tables make of them, and what one more would change. Nothing is stored. */
@RestController
@RequestMapping("/api/screenings")
class ScreeningController {

    private final Screenings screenings;
    private final ScreeningTexts texts;
    private final InputBinder binder;
    private final Actors actors;

    ScreeningController(Screenings screenings, ScreeningTexts texts, InputBinder binder, Actors actors) {
        this.screenings = screenings;
        this.texts = texts;
        this.binder = binder;
        this.actors = actors;
    }

    @PostMapping
    Hint hint(@RequestBody JsonNode body) {
        actors.current();
        var signs = binder.bind(body, Signs.class);
        var forms = signs.forms();
        var child = signs.child();
        return hint(screenings.hint(
                signs.indicators(), child == null ? ChildStatus.UNKNOWN : child, forms == null ? Set.of() : forms));
    }

    private Hint hint(ScreeningExplanation explanation) {
        var screening = explanation.screening();
        return new Hint(
                screening,
                texts.outcome(screening),
                screening.dimensions().stream().map(this::dimension).toList(),
                explanation.next().stream()
                        .map(next -> new Next(next, texts.next(next)))
                        .toList());
    }

    private DimensionText dimension(Screening.DimensionResult result) {
        return new DimensionText(
                result.dimension(),
                texts.dimension(result.dimension()),
                texts.dimension(result),
                result.signs().stream().map(texts::sign).toList());
    }

    /**
     * @param child not known when left out
     * @param forms suspected forms of exploitation; none when left out
     */
    record Signs(
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 10) String> indicators,
            @Nullable ChildStatus child,
            @Nullable @Size(max = 20) Set<@NotNull ExploitationForm> forms) {}

    record Hint(Screening screening, String text, List<DimensionText> dimensions, List<Next> next) {}

    record DimensionText(IndicatorCatalogue.Dimension dimension, String name, String text, List<String> signs) {}

    record Next(ScreeningExplanation.NextSign sign, String text) {}
}
