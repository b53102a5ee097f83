package kz.nrm.http;

import java.text.Normalizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads text in Unicode's composed form and refuses what a database cannot keep or a reader cannot trust: control characters other
 * than line break and tab, unpaired surrogates, overrides of the writing direction.
 */
final class CleanText extends StdDeserializer<String> {

    CleanText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        var text = parser.getString();
        if (!isClean(text)) {
            throw new ForbiddenText(parser, "ForbiddenCharacter");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    static boolean isClean(String text) {
        return text.codePoints().noneMatch(CleanText::isForbidden);
    }

    private static boolean isForbidden(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'
                || Character.getType(point) == Character.SURROGATE
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0xFFFE
                || point == 0xFFFF;
    }
}
