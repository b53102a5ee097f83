package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.nrm.access.SignedIn;
import kz.nrm.casefile.CaseRecords;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** While the reflection period runs, the police side reads what the person told only when the person has decided to cooperate. */
class ReflectionFirewallJourneyTest extends Story {

    private static final String TOLD = "DATA-OF-THE-STORY-81f2";

    @Autowired
    private CaseRecords records;

    @Autowired
    private UserDetailsService accounts;

    @Test
    void the_persons_decision_opens_it_and_taking_it_back_shuts_it() {
        var person = told();
        assertThat(told("investigator", person)).isFalse();
        assertThat(told("prosecutor", person)).isFalse();
        assertThat(told("lawyer", person)).isTrue();
        assertThat(told("manager", person)).isTrue();
        assertThat(why("investigator", person)).isEqualTo("SEALED_IN_REFLECTION");
        assertThat(why("manager", person)).isEqualTo("OPEN_BY_ROLE");

        done(person, "Task_HoldInformationTalk");
        done(person, "Task_RecordCooperationDecision", Map.of("cooperation", "YES", "pressureNoticed", false));
        assertThat(told("investigator", person)).isTrue();
        assertThat(why("investigator", person)).isEqualTo("OPEN_BY_ROLE");

        as("lawyer")
                .reports(person, "cooperation-withdrawn", Map.of("language", "uzb"))
                .created();
        assertThat(told("investigator", person)).isFalse();
    }

    @Test
    void the_end_of_the_period_opens_it() {
        var person = told();
        assertThat(told("investigator", person)).isFalse();

        timePassesUntil("2027-01-20T10:00");
        assertThat(told("investigator", person)).isTrue();
    }

    private String told() {
        var referral = referral();
        referral.put("narrative", TOLD);
        var person = referredBy("police", referral);
        isPresumed(person);
        agreesTo("POLICE", person);
        return person;
    }

    private String why(String user, String person) {
        return as(user).get("/api/cases/" + person + "/access")
                .ok()
                .valueStream()
                .filter(opening -> opening.get("compartment").asString().equals("TESTIMONY"))
                .map(opening -> opening.get("rule").asString())
                .findFirst()
                .orElseThrow();
    }

    private boolean told(String user, String person) {
        var reader = ((SignedIn) accounts.loadUserByUsername(user)).actor();
        return records.read(new CaseReference(person), reader).stream()
                .anyMatch(kept -> kept.document().toString().contains(TOLD));
    }
}
