package kz.nrm.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.casefile.Sex;
import kz.nrm.shelter.BedBoard.ShelterBeds;
import org.springframework.stereotype.Component;

/** Whom a house takes, in words. */
@Component
class HouseWords {

    private static final Set<Sex> EVERYBODY = EnumSet.complementOf(EnumSet.of(Sex.UNKNOWN));

    private final Words words;

    HouseWords(Words words) {
        this.words = words;
    }

    String whom(ShelterBeds beds) {
        var kind = new ArrayList<String>();
        if (beds.sexes().containsAll(EVERYBODY)) {
            kind.add(words.text("board.beds.anybody"));
        } else {
            beds.sexes().stream().sorted().map(words::code).forEach(kind::add);
        }
        kind.add(words.text("board.beds.ages", beds.youngest(), beds.oldest()));
        Stream.of(beds.families() ? "board.beds.families" : "", beds.disability() ? "board.beds.disability" : "")
                .filter(key -> !key.isEmpty())
                .map(words::text)
                .forEach(kind::add);
        return String.join("; ", kind);
    }
}
