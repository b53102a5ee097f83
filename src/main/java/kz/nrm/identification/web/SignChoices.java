package kz.nrm.identification.web;

import java.util.List;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.workflow.TaskForm.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The signs one can tick, in the reader's language. */
@Component
class SignChoices {

    private final IndicatorCatalogue catalogue;

    SignChoices(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Choice> all() {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return catalogue.all().stream()
                .map(sign -> new Choice(sign.code(), sign.name(language)))
                .toList();
    }
}
