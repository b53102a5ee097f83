package kz.nrm.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.ObservedIndicator.Source;
import kz.nrm.casefile.SafeContact;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.referral.NewReferral.Contact;
import kz.nrm.referral.NewReferral.Encounter;
import kz.nrm.referral.NewReferral.Reporter;
import kz.nrm.referral.NewReferral.Sign;
import kz.nrm.referral.NewReferral.UnderAge;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** Referrals for tests; all people are made up. */
final class ReferralExamples {

    static final Instant MET_AT = Instant.parse("2026-10-01T08:00:00Z");

    private ReferralExamples() {}

    static NewReferral of(
            UnderAge underAge, @Nullable Answer consent, ReferredPerson person, @Nullable String narrative) {
        return of(underAge, consent, person, narrative, "D5_01", "D4_02");
    }

    static NewReferral of(
            UnderAge underAge,
            @Nullable Answer consent,
            ReferredPerson person,
            @Nullable String narrative,
            String... signs) {
        var noticed = new ArrayList<Sign>();
        for (var code : signs) {
            noticed.add(new Sign(code, Source.TOLD, null));
        }
        return new NewReferral(
                new Reporter("Demo Inspector", null, "+77010000001", "+77010000002"),
                new Encounter(Region.ALMATY, "brick factory, gate 2", MET_AT),
                underAge,
                false,
                "uz",
                List.of(ExploitationForm.FORCED_LABOUR),
                noticed,
                consent,
                new Contact(SafeContact.Channel.THROUGH_AGENCY, null, null, null, null, null),
                Map.of(),
                null,
                person,
                narrative,
                Set.of(),
                List.of(),
                null);
    }

    /** The minimum, as JSON. */
    static final String MINIMUM = """
            {
              "reporter": {"name": "Demo Inspector", "contact": "+77010000001", "alternateContact": "+77010000002"},
              "encounter": {"region": "ALMATY", "place": "brick factory, gate 2", "at": "2026-10-01T13:00:00+05:00"},
              "underAge": "NO",
              "immediateDanger": false,
              "language": "uz",
              "suspectedForms": ["FORCED_LABOUR"],
              "indicators": [{"code": "D5_01", "source": "TOLD"}],
              "consent": "GIVEN",
              "safeContact": {"channel": "THROUGH_AGENCY"}
            }""";
}
