package kz.nrm.referral;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.stream.Stream;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.referral.NewReferral.UnderAge;
import org.jspecify.annotations.Nullable;

/** Child, adult or not known. Whatever points to a child counts; doubt means child until it is decided. */
final class Ages {

    private static final int ADULT = 18;

    private Ages() {}

    static ChildStatus status(NewReferral referral, LocalDate today) {
        var known = knownAge(referral.person(), today);
        if (known == null) {
            return switch (referral.underAge()) {
                case YES -> ChildStatus.CHILD;
                case NO -> ChildStatus.ADULT;
                case NOT_SURE -> ChildStatus.UNKNOWN;
            };
        }
        if (known < ADULT) {
            return ChildStatus.CHILD;
        }
        return referral.underAge() == UnderAge.NO ? ChildStatus.ADULT : ChildStatus.UNKNOWN;
    }

    static boolean treatedAsChild(NewReferral referral, LocalDate today) {
        return status(referral, today).treatedAsChild();
    }

    /** Whether the answer and the papers say different things. */
    static boolean contradict(NewReferral referral, LocalDate today) {
        var known = knownAge(referral.person(), today);
        return known != null
                && referral.underAge() != UnderAge.NOT_SURE
                && known < ADULT != (referral.underAge() == UnderAge.YES);
    }

    /** Completed years by birth date and identification number, the lower of the two; otherwise by the estimate. */
    static @Nullable Integer knownAge(ReferredPerson person, LocalDate today) {
        var born = Stream.concat(
                        Stream.ofNullable(person.birthDate()),
                        Stream.ofNullable(person.iin())
                                .filter(iin -> Iin.brokenRule(iin).isEmpty())
                                .flatMap(iin -> new Iin(iin).birthDate().stream()))
                .max(Comparator.naturalOrder());
        if (born.isPresent()) {
            return Period.between(born.get(), today).getYears();
        }
        return person.birthYear() != null ? Integer.valueOf(today.getYear() - person.birthYear()) : person.ageYears();
    }
}
