package kz.nrm.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;

class PermitApplicationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 30);
    private static final String REASONS = "The papers of identity are missing.";

    private final PermitApplication application = new PermitApplication(
            CaseReference.random(), PermitKind.TEMPORARY_RESIDENCE, FROM, Instant.parse("2026-03-30T05:00:00Z"));

    @Test
    void a_grant_needs_first_day_last_day_and_the_right_to_work() {
        assertThat(flaw(granted(null, UNTIL, true))).isEqualTo("permitFrom");
        assertThat(flaw(granted(FROM, null, true))).isEqualTo("permitUntil");
        assertThat(flaw(granted(FROM, FROM, true))).isEqualTo("permitUntil");
        assertThat(flaw(granted(FROM, UNTIL, null))).isEqualTo("rightToWork");
        assertThat(PermitApplication.flaw(granted(FROM, UNTIL, false))).isEmpty();
    }

    @Test
    void a_refusal_needs_reasons_and_the_last_day_for_an_appeal() {
        assertThat(flaw(refused(null, UNTIL))).isEqualTo("refusalReasons");
        assertThat(flaw(refused(" ", UNTIL))).isEqualTo("refusalReasons");
        assertThat(flaw(refused(REASONS, null))).isEqualTo("appealUntil");
        assertThat(PermitApplication.flaw(refused(REASONS, UNTIL))).isEmpty();
    }

    @Test
    void a_permit_ends_with_its_last_day_in_kazakhstan() {
        assertThat(application.endsAt()).isEmpty();
        application.decide(granted(FROM, UNTIL, true));
        assertThat(application.endsAt()).contains(Instant.parse("2026-09-30T19:00:00Z"));
    }

    @Test
    void a_refusal_after_a_grant_leaves_no_permit() {
        application.decide(granted(FROM, UNTIL, true));
        application.decide(refused(REASONS, UNTIL));
        assertThat(application.endsAt()).isEmpty();
        assertThat(application.view().rightToWork()).isNull();
        assertThat(application.view().appealUntil()).isEqualTo(UNTIL);
    }

    private static String flaw(PermitDecision decision) {
        return PermitApplication.flaw(decision).orElseThrow().field();
    }

    private static PermitDecision granted(LocalDate from, LocalDate until, Boolean work) {
        return new PermitDecision(PermitOutcome.GRANTED, "12", from, until, work, null, null);
    }

    private static PermitDecision refused(String reasons, LocalDate appeal) {
        return new PermitDecision(PermitOutcome.REFUSED, null, null, null, null, reasons, appeal);
    }
}
