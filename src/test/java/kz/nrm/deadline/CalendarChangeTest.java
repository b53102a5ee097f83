package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.nrm.deadline.CalendarChangeView.State;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {

    private static final UserId DANA = new UserId("dana");
    private static final UserId ASEL = new UserId("asel");
    private static final Instant PROPOSED = Instant.parse("2026-11-16T09:20:31Z");
    private static final Instant DECIDED = Instant.parse("2026-11-17T09:20:31Z");

    private final CalendarProposal proposal = new CalendarProposal(
            2026,
            false,
            "Order No. 7",
            "as published",
            "gazette",
            true,
            List.of("OLD_DAY", "OLDER_DAY"),
            List.of(new CalendarDayChange(LocalDate.parse("2026-12-17"), Operation.HOLIDAY_ADDED, "NEW_DAY", false)));
    private final CalendarChange change = new CalendarChange(proposal, DANA, PROPOSED);

    @Test
    void keepsWhatWasProposed() {
        assertThat(change.proposal()).isEqualTo(proposal);
        assertThat(change.view().state()).isEqualTo(State.PROPOSED);
        assertThat(change.view().proposedBy()).isEqualTo(DANA);
        assertThat(change.view().decidedBy()).isNull();
        assertThat(change.since()).isEqualTo(PROPOSED);
        assertThat(change.approver()).isEqualTo(UserId.SYSTEM);
        assertThat(change.edition()).isZero();
        assertThat(new CalendarChange(
                                new CalendarProposal(2026, null, "Order", "reason", null, null, null, null),
                                DANA,
                                PROPOSED)
                        .proposal()
                        .abolishedNames())
                .isEmpty();
    }

    @Test
    void isCountedPageByPageAndThenApplied() {
        var last = UUID.randomUUID();
        change.approved(ASEL, DECIDED, 3);

        change.counted(last, 4);
        change.counted(last, 2);
        assertThat(change.countedTo()).isEqualTo(last);
        assertThat(change.view())
                .extracting(
                        CalendarChangeView::id,
                        CalendarChangeView::state,
                        CalendarChangeView::moved,
                        CalendarChangeView::edition)
                .containsExactly(change.id(), State.APPROVED, 6, 3);
        change.applied();

        assertThat(change.view().state()).isEqualTo(State.APPLIED);
        assertThat(change.approver()).isEqualTo(ASEL);
        assertThat(change.since()).isEqualTo(DECIDED);
        assertThat(change.edition()).isEqualTo(3);
    }

    @Test
    void isDecidedOnceAndNeverByItsAuthor() {
        assertThatThrownBy(() -> change.approved(DANA, DECIDED, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SECOND_PERSON_REQUIRED"));
        change.rejected(ASEL, DECIDED, "no such act");

        assertThat(change.view().answer()).isEqualTo("no such act");
        assertThat(change.view().state()).isEqualTo(State.REJECTED);
        assertThatThrownBy(() -> change.approved(ASEL, DECIDED, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CALENDAR_CHANGE_DECIDED"));
    }
}
