package kz.nrm.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.NewReferral.Sign;
import org.springframework.stereotype.Component;

/** Reads a referral as an experienced colleague would and says what is missing. */
@Component
class Quality {

    private final CopiedText copies;

    Quality(CopiedText copies) {
        this.copies = copies;
    }

    /** The hints for whoever sends this referral; {@code sketch} is that of its narrative. */
    List<QualityHint> hints(NewReferral referral, List<String> sketch, Actor sender, LocalDate today) {
        var hints = new ArrayList<>(ofFacts(referral, today));
        if (copies.isCopied(sketch, sender)) {
            hints.add(QualityHint.COPIED_TEXT);
        }
        return hints;
    }

    List<String> sketch(NewReferral referral) {
        return copies.sketch(text(referral));
    }

    static List<QualityHint> ofFacts(NewReferral referral, LocalDate today) {
        var hints = new ArrayList<QualityHint>();
        var narrative = text(referral);
        if (narrative.tooShort()) {
            hints.add(QualityHint.TOO_SHORT);
        }
        if (!narrative.tellsWhen()) {
            hints.add(QualityHint.NO_CHRONOLOGY);
        }
        if (referral.indicators().isEmpty()) {
            hints.add(QualityHint.NO_SIGNS);
        }
        if (narrative.mentionsMoreThan(
                referral.indicators().stream().map(Sign::code).collect(Collectors.toSet()))) {
            hints.add(QualityHint.SIGNS_NOT_TICKED);
        }
        if (Ages.contradict(referral, today)) {
            hints.add(QualityHint.AGE_CONTRADICTION);
        }
        hints.addAll(ofNumber(referral.person()));
        return hints;
    }

    private static List<QualityHint> ofNumber(ReferredPerson person) {
        if (person.iin() == null) {
            return List.of();
        }
        var iin = new Iin(person.iin());
        if (!iin.namesCentury()) {
            return List.of(QualityHint.IIN_UNUSUAL);
        }
        var otherDate = person.birthDate() != null
                && !iin.birthDate().filter(person.birthDate()::equals).isPresent();
        var otherSex = (person.sex() == Sex.MALE || person.sex() == Sex.FEMALE)
                && !iin.sex().filter(person.sex()::equals).isPresent();
        return otherDate || otherSex ? List.of(QualityHint.IIN_DIFFERS) : List.of();
    }

    private static NarrativeText text(NewReferral referral) {
        return new NarrativeText(referral.narrative() == null ? "" : referral.narrative());
    }
}
