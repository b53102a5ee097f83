package kz.nrm.deadline.web;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.deadline.CalendarChangeView;
import kz.nrm.deadline.CalendarProposal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A change of the calendar as JSON. */
record CalendarChangeResponse(
        UUID id,
        CalendarChangeView.State state,
        CalendarProposal proposal,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Integer edition,
        int moved) {

    static CalendarChangeResponse of(CalendarChangeView change) {
        return new CalendarChangeResponse(
                change.id(),
                change.state(),
                change.proposal(),
                change.proposedBy().value(),
                change.proposedAt(),
                text(change.decidedBy()),
                change.decidedAt(),
                change.answer(),
                change.edition(),
                change.moved());
    }

    private static @Nullable String text(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
