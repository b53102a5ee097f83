package kz.nrm.identification;

import java.util.Comparator;
import java.util.HashMap;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the door of the identification by the table {@code identification-door}. */
@Service
@Transactional(readOnly = true)
public class IdentificationDoors {

    private static final String TABLE = "identification-door";

    private final Decisions decisions;
    private final CaseFiles files;
    private final Consents consents;
    private final Agencies agencies;

    IdentificationDoors(Decisions decisions, CaseFiles files, Consents consents, Agencies agencies) {
        this.decisions = decisions;
        this.files = files;
        this.consents = consents;
        this.agencies = agencies;
    }

    public Door choose(CaseReference reference) {
        var file = files.get(reference);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("officialComplicity", file.flags().contains(CaseFlag.OFFICIAL_COMPLICITY));
        facts.put("policeConsent", policeConsent(reference));
        facts.put(
                "originAgencyKind",
                agencies.find(file.referring())
                        .map(Agency::kind)
                        .map(Enum::name)
                        .orElse(null));
        return Door.valueOf(String.valueOf(decisions.decide(TABLE, facts).get("door")));
    }

    /** Null where nobody has asked yet: that is not a no. */
    private @Nullable Boolean policeConsent(CaseReference reference) {
        return consents.of(reference).stream()
                .filter(consent -> consent.purpose() == Consent.Purpose.POLICE)
                .max(Comparator.comparing(Consent::at))
                .map(Consent::given)
                .orElse(null);
    }
}
