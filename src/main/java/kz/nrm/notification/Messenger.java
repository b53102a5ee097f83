package kz.nrm.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.shared.UserId;

/** The way messages leave. Called inside the transaction that marks the notices as sent: an adapter keeps a row and sends it later. */
public interface Messenger {

    void send(Message message);

    /**
     * One message to one person; it lists everything the person was not told yet, the earliest end first, and the years of the calendar
     * the person has to load; or the alert that did not wait.
     *
     * @param dedupeKey the same for the same message, so that the receiving side can drop a repetition
     * @param at        UTC
     */
    record Message(
            UUID id,
            String dedupeKey,
            UserId to,
            Instant at,
            List<NoticeView> notices,
            List<CalendarYears.Duty> duties,
            List<AlertView> alerts) {}
}
