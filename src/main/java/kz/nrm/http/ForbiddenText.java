package kz.nrm.http;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text holds characters that cannot be kept or shown safely. */
final class ForbiddenText extends MismatchedInputException {

    private final String rule;

    ForbiddenText(JsonParser parser, String rule) {
        super(parser, rule);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
