package kz.nrm.casefile;

import java.time.Clock;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the person of a case may be reached without danger, for those who may know who it is. */
@Service
@Transactional(readOnly = true)
public class SafeContacts {

    private final Vault vault;
    private final CaseFiles files;
    private final CaseAccess access;
    private final JsonMapper json;
    private final Clock clock;

    SafeContacts(Vault vault, CaseFiles files, CaseAccess access, JsonMapper json, Clock clock) {
        this.vault = vault;
        this.files = files;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** Empty where the identity is not open to this actor, or nothing is left of it. */
    public Optional<SafeContactCard> of(CaseReference reference, Actor actor) {
        return access.mayRead(actor, reference, Compartment.IDENTITY)
                ? vault.reveal(reference, CaseFiles.PERSON, PersonDetails.class)
                        .map(person -> card(reference, person.safeContact()))
                : Optional.empty();
    }

    /** What a record says of it, with everything that holds now; empty for an onlooker, to whom it is masked. */
    public Optional<SafeContactCard> told(CaseReference reference, JsonNode record) {
        return record.isObject() && access.onlooker().isEmpty()
                ? Optional.of(card(reference, json.treeToValue(record, SafeContact.class)))
                : Optional.empty();
    }

    private SafeContactCard card(CaseReference reference, @Nullable SafeContact told) {
        return SafeContactCard.of(told, files.get(reference).receiving(), clock.instant());
    }
}
