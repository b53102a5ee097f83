package kz.nrm.detention.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;

/** Rules for what is entered about a detention or a removal, and who may report one. */
final class Entered {

    /** Everybody who works on cases. */
    static final Set<Role> EVERYBODY =
            Arrays.stream(Role.values()).filter(role -> !role.seesNoCase()).collect(toUnmodifiableSet());

    private Entered() {}

    /** @throws InvalidInput when the other answers make this one necessary and it is missing */
    static void required(String field, @Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            throw new InvalidInput(List.of(Violation.of(field, "Required")));
        }
    }

    /** @throws Refusal when the day lies after today's in Kazakhstan */
    static void notLater(String field, LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, Region.ZONE))) {
            throw Refusal.ofField(field, "DAY_IN_FUTURE");
        }
    }
}
