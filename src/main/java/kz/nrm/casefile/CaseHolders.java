package kz.nrm.casefile;

import java.util.Optional;
import kz.nrm.access.PartInCase;
import kz.nrm.access.Relation;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The agency that holds a case has a part in it, and the one that referred it goes on seeing where it stands. */
@Component
class CaseHolders implements PartInCase {

    private final CaseFileRepository files;

    CaseHolders(CaseFileRepository files) {
        this.files = files;
    }

    @Override
    public Optional<Relation> of(AgencyId agency, CaseReference reference) {
        return files.findById(reference.value()).map(CaseFile::view).flatMap(file -> relation(agency, file));
    }

    private static Optional<Relation> relation(AgencyId agency, CaseView file) {
        if (file.receiving().equals(agency)) {
            return Optional.of(Relation.PARTICIPANT);
        }
        return file.referring().equals(agency) ? Optional.of(Relation.REFERRER) : Optional.empty();
    }
}
