package kz.nrm.audit.verify;

import org.jspecify.annotations.Nullable;

/**
 * A place where the trail is broken.
 *
 * @param stream the stream; null for a checkpoint
 * @param number of the row in its stream, or of the checkpoint
 */
record Finding(@Nullable String stream, long number, Damage damage) {

    /** What is wrong there. */
    enum Damage {
        ROW_ALTERED("the row does not fit its code: it was changed, put in, or written without the key"),
        ROW_MISSING("the row is missing"),
        LINK_BROKEN("the row does not stand behind the one before it"),
        HEAD_MISSING("the stream has rows but no head"),
        HEAD_ALTERED("the head does not name the last row"),
        SEALED_ROW_MISSING("a checkpoint has sealed this row; it is missing"),
        SEALED_ROW_ALTERED("a checkpoint has sealed another row in this place"),
        CHECKPOINT_MISSING("the checkpoint is missing, or the database is older than its witness"),
        CHECKPOINT_ALTERED("the checkpoint does not fit its signature, its root or the one before it"),
        WITNESS_DIFFERS("the witness has another checkpoint of this number");

        private final String words;

        Damage(String words) {
            this.words = words;
        }
    }

    static Finding inStream(String stream, long seq, Damage damage) {
        return new Finding(stream, seq, damage);
    }

    static Finding checkpoint(long number, Damage damage) {
        return new Finding(null, number, damage);
    }

    @Override
    public String toString() {
        var place = stream == null ? "checkpoint " + number : stream + " row " + number;
        return damage + " " + place + ": " + damage.words;
    }
}
