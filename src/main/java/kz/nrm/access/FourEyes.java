package kz.nrm.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells two persons from two accounts of one, by their personnel number. */
@Component
public class FourEyes {

    private final AppUserRepository users;

    FourEyes(AppUserRepository users) {
        this.users = users;
    }

    /** Administration is hidden from everybody else, as everything is that somebody may not see. */
    static void requireAdministrator(Actor by) {
        if (!by.holds(Role.SYS_ADMIN)) {
            throw new AccessDeniedException("administrators only");
        }
    }

    /** @throws Refusal when this account, or another one of the same person, would give something to itself */
    void refuseSelf(Actor by, String user, @Nullable String personnelNumber) {
        var own = number(by.id());
        if (by.id().value().equals(user) || own.isPresent() && own.get().equals(personnelNumber)) {
            throw Refusal.because("NOT_FOR_ONESELF");
        }
    }

    /** @throws Refusal when it was the same person who proposed */
    public void requireAnother(Actor by, UserId proposer) {
        if (samePerson(by.id(), proposer)) {
            throw Refusal.because("SECOND_PERSON_REQUIRED");
        }
    }

    /** @throws Refusal when it was the same agency that proposed */
    public void requireAnotherAgency(Actor by, AgencyId proposer) {
        if (by.agency().equals(proposer)) {
            throw Refusal.because("OTHER_AGENCY_REQUIRED");
        }
    }

    /** Whether both accounts are of one person. */
    public boolean samePerson(UserId one, UserId other) {
        var number = number(one);
        return one.equals(other) || number.isPresent() && number.equals(number(other));
    }

    /** Every account of this person, this one among them. */
    Set<UserId> accountsOf(UserId one) {
        return Stream.concat(
                        Stream.of(one), users.ofOnePerson(one.value()).stream().map(UserId::new))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> number(UserId id) {
        return users.findById(id.value()).map(AppUser::personnelNumber);
    }
}
