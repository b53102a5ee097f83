package kz.nrm.desk;

import kz.nrm.access.Actor;
import kz.nrm.casefile.SafeContactCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words how the person may be reached. The one template part {@code desk/contact :: card} shows it, wherever a number is shown. */
@Component
class ContactPages {

    private final CaseEyes eyes;
    private final RecordValues values;
    private final Words words;

    ContactPages(CaseEyes eyes, RecordValues values, Words words) {
        this.eyes = eyes;
        this.values = values;
        this.words = words;
    }

    Card of(SafeContactCard card, Actor actor) {
        return new Card(
                words.code(card.channel()),
                card.value(),
                words.text("desk.contact." + card.now(), eyes.agency(actor, card.through())),
                card.now() == SafeContactCard.Now.OUTSIDE_HOURS,
                told(card.hours()),
                card.language() == null ? words.text("desk.contact.untold") : values.language(card.language()),
                told(card.codeWord()),
                told(card.whoMayAnswer()));
    }

    private String told(@Nullable String rule) {
        return rule == null || rule.isBlank() ? words.text("desk.contact.untold") : rule;
    }

    /**
     * How, and under which rules.
     *
     * @param value   number or address; null where none may be used
     * @param now     what the hours say of this moment
     * @param outside the person may not be reached now: the number is folded away
     */
    record Card(
            String channel,
            @Nullable String value,
            String now,
            boolean outside,
            String hours,
            String language,
            String codeWord,
            String whoMayAnswer) {}
}
