package kz.nrm.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.Consent.Purpose;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What all decisions of a person say together. The last word counts; but a yes for all never lifts a no that named somebody or something,
 * and who leaves the mechanism takes back every yes.
 */
record ConsentWords(List<Consent> ledger) {

    /**
     * Who would read what, and for what.
     *
     * @param office null for a body outside the directory
     */
    record Question(Purpose purpose, @Nullable AgencyId office, AgencyKind kind, Compartment compartment) {

        boolean isAbout(Consent word) {
            return word.scope().covers(office, kind, compartment);
        }
    }

    /** One decision at its place in the order. */
    private record Word(int at, Consent consent) {

        /** Whether this yes was said after that no, and is not wider. */
        boolean lifts(Word no) {
            return at > no.at && consent.scope().atLeastAsNarrowAs(no.consent.scope());
        }
    }

    /** The same with one more at the end. */
    ConsentWords and(Consent said) {
        return new ConsentWords(Stream.concat(ledger.stream(), Stream.of(said)).toList());
    }

    /** Whether the person said yes, and has not taken it back. */
    boolean allow(Question question) {
        return words(question, EnumSet.of(question.purpose(), Purpose.SHARING), Consent::given)
                .anyMatch(yes -> noes(question).allMatch(yes::lifts));
    }

    /** Whether the person said no, and it still stands. */
    boolean refuse(Question question) {
        return noes(question).anyMatch(no -> stands(no, question));
    }

    /** Whether the person said no to this very recipient, and it still stands. */
    boolean refuseByName(Question question) {
        return noes(question).filter(no -> no.consent().scope().named()).anyMatch(no -> stands(no, question));
    }

    /** Whether the newest decision for all whom the purpose needs is a yes. */
    boolean inForce(Purpose purpose) {
        return ledger.stream()
                .filter(consent ->
                        consent.purpose() == purpose && consent.scope().whole())
                .reduce((earlier, later) -> later)
                .filter(Consent::given)
                .isPresent();
    }

    private boolean stands(Word no, Question question) {
        return words(question, family(question), Consent::given).noneMatch(yes -> yes.lifts(no));
    }

    private Stream<Word> noes(Question question) {
        return words(question, family(question), consent -> !consent.given());
    }

    private static Set<Purpose> family(Question question) {
        return EnumSet.of(question.purpose(), Purpose.SHARING, Purpose.NRM);
    }

    private Stream<Word> words(Question question, Set<Purpose> purposes, Predicate<Consent> said) {
        return IntStream.range(0, ledger.size())
                .mapToObj(at -> new Word(at, ledger.get(at)))
                .filter(word -> purposes.contains(word.consent().purpose())
                        && said.test(word.consent())
                        && question.isAbout(word.consent()));
    }
}
