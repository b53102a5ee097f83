package kz.nrm.desk;

import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.TrailSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the trail is signed and who outside has it, in words, for those who watch over it. */
@Component
class SealPart {

    private final TrailSeal seal;
    private final Words words;

    SealPart(TrailSeal seal, Words words) {
        this.seal = seal;
        this.words = words;
    }

    /** Null for everybody else. */
    @Nullable
    Seal of(Actor reader) {
        if (!TrailSeal.openTo(reader)) {
            return null;
        }
        var last = seal.last();
        var number = last.map(TrailSeal.Checkpoint::number).orElse(0L);
        var witnesses = seal.witnesses().stream()
                .map(witness -> witness(witness, number))
                .toList();
        return new Seal(
                last.map(known -> words.text(
                                "hub.seal.last", String.valueOf(known.number()), words.moment(known.madeAt())))
                        .orElseGet(() -> words.text("hub.seal.never")),
                witnesses.isEmpty() ? List.of(new Line(words.text("hub.seal.nobody"), true)) : witnesses);
    }

    private Line witness(TrailSeal.Witness witness, long last) {
        var name = words.text("hub.seal.witness." + witness.name());
        var taken = String.valueOf(witness.checkpoint());
        if (witness.lostAt() != null) {
            return new Line(words.text("hub.seal.lost", name, taken, words.moment(witness.lostAt())), true);
        }
        return new Line(
                witness.checkpoint() >= last
                        ? words.text("hub.seal.whole", name)
                        : words.text("hub.seal.behind", name, taken),
                false);
    }

    /** @param last number and time of the last checkpoint */
    record Seal(String last, List<Line> witnesses) {}

    /** @param wrong whether somebody has to do something */
    record Line(String text, boolean wrong) {}
}
