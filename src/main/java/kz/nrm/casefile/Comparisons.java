package kz.nrm.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.person.PersonIndex;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two cases that may be one person's, side by side for whoever may open both; who they are about is masked. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    private final Merges merges;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Vault vault;
    private final PersonIndex index;

    Comparisons(Merges merges, CaseFiles files, CaseAccess access, Vault vault, PersonIndex index) {
        this.merges = merges;
        this.files = files;
        this.access = access;
        this.vault = vault;
        this.index = index;
    }

    public Comparison of(CaseReference one, CaseReference other, Actor actor) {
        merges.requireBoth(one, other, actor);
        var left = person(one, actor);
        var right = person(other, actor);
        if (left.isEmpty() || right.isEmpty()) {
            return new Comparison(List.of(side(one, Optional.empty()), side(other, Optional.empty())), Set.of());
        }
        var same = index.same(PersonSearch.traits(left.get()), PersonSearch.traits(right.get()));
        return new Comparison(List.of(side(one, left), side(other, right)), same);
    }

    private Optional<PersonDetails> person(CaseReference reference, Actor actor) {
        return access.mayRead(actor, reference, Compartment.IDENTITY)
                ? vault.reveal(reference, CaseFiles.PERSON, PersonDetails.class)
                : Optional.empty();
    }

    private Comparison.Side side(CaseReference reference, Optional<PersonDetails> known) {
        var view = files.get(reference);
        return new Comparison.Side(
                reference,
                view.state(),
                view.openedAt(),
                view.region(),
                view.childStatus(),
                known.map(PersonDetails::familyName).map(PersonSearch::initial).orElse(null),
                known.map(PersonDetails::givenName).map(PersonSearch::initial).orElse(null),
                known.map(PersonSearch::birthYear).orElse(null),
                known.map(PersonDetails::sex).orElse(null),
                known.map(person -> Set.copyOf(person.citizenships())).orElse(Set.of()));
    }
}
