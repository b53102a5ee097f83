package kz.nrm.audit.verify;

import static kz.nrm.audit.verify.Finding.checkpoint;
import static kz.nrm.audit.verify.Finding.inStream;

import java.util.List;
import java.util.function.Function;
import kz.nrm.audit.verify.Finding.Damage;

/** Ways to bend the trail with full rights on the database but without the keys, and where each must be found. */
enum Tampering {
    A_FIELD_IS_EDITED(history -> {
        var columns = List.of("what", "result", "acted_by", "node", "door", "why", "purpose", "request", "reference");
        var column = columns.get(history.random.nextInt(columns.size()));
        return altered(history, column, "X");
    }),
    A_TIME_IS_CHANGED(history -> {
        var stream = history.anyStream();
        var seq = history.any(stream);
        var column = history.random.nextBoolean() ? "happened_at" : "written_at";
        history.jdbc.update(
                "update audit_entry set %s = %s + interval '0.000001' second where stream = ? and seq = ?"
                        .formatted(column, column),
                stream,
                seq);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }),
    A_NUMBER_IS_ADDED_WHERE_NONE_WAS(history -> altered(history, "cases", 1_000)),
    A_ROW_IS_DELETED(history -> {
        var stream = history.anyStream();
        var seq = history.inside(stream);
        history.jdbc.update("delete from audit_entry where stream = ? and seq = ?", stream, seq);
        return inStream(stream, seq, Damage.ROW_MISSING);
    }),
    THE_TAIL_IS_DELETED(history -> {
        var stream = history.anyStream();
        var seq = 1 + history.inside(stream);
        history.deleteFrom(stream, seq);
        return inStream(stream, seq, Damage.ROW_MISSING);
    }),
    THE_TAIL_IS_DELETED_AND_THE_HEAD_PULLED_BACK(history -> {
        var stream = history.anyStream();
        var last = history.last(stream);
        history.deleteFrom(stream, 1 + history.inside(stream));
        history.moveHead(stream);
        return inStream(stream, last, Damage.SEALED_ROW_MISSING);
    }),
    ROWS_ARE_REORDERED(history -> {
        var stream = history.anyStream();
        var seq = history.inside(stream);
        history.place(stream, seq, stream, -1);
        history.place(stream, seq + 1, stream, seq);
        history.place(stream, -1, stream, seq + 1);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }),
    THE_CHAIN_IS_MADE_AGAIN_WITHOUT_THE_KEY(history -> {
        var stream = history.anyStream();
        var seq = history.any(stream);
        history.set("acted_by", "nobody", stream, seq);
        history.chainAgain(stream, seq);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }),
    A_ROW_IS_PUT_IN(history -> {
        var stream = history.anyStream();
        var seq = 1 + history.last(stream);
        history.copy(stream, history.any(stream), seq);
        history.set("acted_by", "nobody", stream, seq);
        history.chainAgain(stream, seq);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }),
    A_ROW_IS_DOUBLED(history -> {
        var stream = history.anyStream();
        var seq = 1 + history.last(stream);
        history.copy(stream, history.any(stream), seq);
        history.moveHead(stream);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }),
    A_ROW_IS_MOVED_TO_ANOTHER_STREAM(history -> {
        var stream = history.anyStream();
        var other = history.other(stream);
        var seq = 1 + history.last(other);
        history.place(stream, history.inside(stream), other, seq);
        history.moveHead(other);
        return inStream(other, seq, Damage.ROW_ALTERED);
    }),
    TWO_STREAMS_SWAP_ROWS(history -> {
        var stream = history.anyStream();
        var other = history.other(stream);
        var seq = 1 + history.random.nextInt(2);
        history.place(stream, seq, stream, -1);
        history.place(other, seq, stream, seq);
        history.place(stream, -1, other, seq);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }),
    A_HEAD_IS_EDITED(history -> {
        var stream = history.anyStream();
        history.jdbc.update("update audit_head set mac = ? where stream = ?", new byte[32], stream);
        return inStream(stream, history.last(stream), Damage.HEAD_ALTERED);
    }),
    A_CHECKPOINT_IS_EDITED(history -> {
        var number = history.lastCheckpoint();
        history.jdbc.update(
                history.random.nextBoolean()
                        ? "update audit_checkpoint set streams = streams + 1 where number = ?"
                        : "update audit_checkpoint set made_at = made_at - interval '1' second where number = ?",
                number);
        return checkpoint(number, Damage.CHECKPOINT_ALTERED);
    }),
    A_CHECKPOINT_IS_DELETED(history -> {
        var number = history.lastCheckpoint();
        history.jdbc.update("delete from audit_checkpoint where number = ?", number);
        return checkpoint(number, Damage.CHECKPOINT_MISSING);
    }),
    A_SEAL_IS_REMOVED(history -> {
        history.jdbc.update("delete from audit_sealed where checkpoint = ?", history.lastCheckpoint());
        return checkpoint(history.lastCheckpoint(), Damage.CHECKPOINT_ALTERED);
    }),
    A_STREAM_IS_WIPED_OUT(history -> {
        var stream = history.anyStream();
        for (var table : List.of("audit_entry", "audit_head", "audit_sealed")) {
            history.jdbc.update("delete from " + table + " where stream = ?", stream);
        }
        return checkpoint(1, Damage.CHECKPOINT_ALTERED);
    }),
    THE_DATABASE_IS_ROLLED_BACK(history -> {
        history.backUp();
        history.goOn();
        history.seal();
        var number = history.lastCheckpoint();
        history.restore();
        return checkpoint(number, Damage.CHECKPOINT_MISSING);
    }),
    THE_DATABASE_IS_ROLLED_BACK_AND_GOES_ON(history -> {
        history.backUp();
        history.goOn();
        history.seal();
        var number = history.lastCheckpoint();
        history.restore();
        history.goOn();
        history.sealUnseen();
        return checkpoint(number, Damage.WITNESS_DIFFERS);
    });

    private final Function<History, Finding> deed;

    Tampering(Function<History, Finding> deed) {
        this.deed = deed;
    }

    /** Bends it. @return what the verifier must find */
    Finding in(History history) {
        return deed.apply(history);
    }

    private static Finding altered(History history, String column, Object value) {
        var stream = history.anyStream();
        var seq = history.any(stream);
        history.set(column, value, stream, seq);
        return inStream(stream, seq, Damage.ROW_ALTERED);
    }
}
