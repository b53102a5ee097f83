package kz.nrm.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.nrm.access.Actor;
import kz.nrm.http.Idempotency;
import kz.nrm.referral.Receipt;
import org.springframework.stereotype.Component;

/** Each draft is sent once: whoever presses the button again, or comes back to one of its pages, gets the receipt. */
@Component
class SentDrafts {

    private final Idempotency idempotency;

    SentDrafts(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    static String redirect(UUID draft) {
        return "redirect:" + IntakePages.HOME + draft + "/receipt";
    }

    /** What the sender was told; empty where this actor has not sent such a draft. */
    Optional<Told> find(UUID draft, Actor by) {
        return idempotency.answered(draft.toString(), by, Told.class);
    }

    /** Sends it, unless that was done before. */
    Told once(UUID draft, Actor by, Supplier<Told> sending) {
        var key = draft.toString();
        return TwiceSent.answered(() -> idempotency.once(key, by, key, Told.class, sending));
    }

    /** What the sender is told; nothing of it is about a person. */
    record Told(List<One> all, boolean bed, boolean danger) {}

    /** @param slip code on the slip of this person; empty where none was made */
    record One(String slip, Receipt receipt) {}
}
