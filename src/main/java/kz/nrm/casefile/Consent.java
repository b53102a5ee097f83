package kz.nrm.casefile;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the person for one purpose, as it was written down. Nothing is ever overwritten: a later decision stands against it.
 *
 * @param textVersion of the text by which it was explained, where one was
 * @param textHash    SHA-256 of that very text in all its languages
 * @param explainedBy who explained it, or who took the decision down
 * @param at          UTC
 */
public record Consent(
        Decision decision, Optional<String> textVersion, Optional<String> textHash, UserId explainedBy, Instant at) {

    public Purpose purpose() {
        return decision.purpose();
    }

    public boolean given() {
        return decision.given();
    }

    public ConsentScope scope() {
        return decision.scope();
    }

    /**
     * What was decided, and how it was explained.
     *
     * @param language    in which it was explained, ISO 639-2/T; null where that was not recorded
     * @param interpreter null where it was not recorded
     */
    public record Decision(
            Purpose purpose,
            boolean given,
            ConsentScope scope,
            @Nullable String language,
            @Nullable Interpreter interpreter,
            Giver giver) {

        /** For everybody whom the purpose needs. */
        public static Decision whole(Purpose purpose, boolean given, @Nullable String language, Giver giver) {
            return new Decision(purpose, given, ConsentScope.WHOLE, language, null, giver);
        }

        /** The same, where it is known whether somebody interpreted. */
        public Decision through(@Nullable Interpreter whether) {
            return new Decision(purpose, given, scope, language, whether, giver);
        }
    }

    /** What the person consents to, each for itself. */
    public enum Purpose {
        /** Enter the mechanism and be assessed. */
        NRM,
        /** Be shared with whomever the decision names. */
        SHARING,
        SERVICES,
        POLICE,
        MEDICAL,
        TESTING,
        RETURN,
        STATISTICS,
        FOLLOW_UP
    }

    /** Who decided. */
    public enum Giver {
        SELF,
        GUARDIAN,
        LEGAL_REPRESENTATIVE
    }

    /** Whether somebody interpreted, and how; never who. */
    public enum Interpreter {
        NONE_NEEDED,
        IN_PERSON,
        BY_TELEPHONE,
        BY_VIDEO,
        SIGN_LANGUAGE
    }
}
