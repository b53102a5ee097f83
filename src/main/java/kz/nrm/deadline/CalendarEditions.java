package kz.nrm.deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The editions of the calendar: {@code config/calendar.yml} is the first, every approved change makes the next. Each node looks for a
 * new one every two seconds.
 */
@Component
class CalendarEditions implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarEditions.class);

    private final CalendarSettings first;
    private final CalendarChangeRepository changes;
    private final CalendarInForce inForce;
    private final TransactionTemplate reading;
    private volatile int loaded;

    CalendarEditions(
            CalendarSettings first,
            CalendarChangeRepository changes,
            CalendarInForce inForce,
            PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
        this.first = first;
        this.changes = changes;
        this.inForce = inForce;
    }

    /** @throws InvalidSettings when the file beside the application and the approved changes contradict each other */
    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Takes up the edition in force, if it is another one. What the caller has not committed yet is not looked at. */
    void load() {
        reading.executeWithoutResult(status -> takeUp());
    }

    private void takeUp() {
        if (changes.lastEdition() == loaded) {
            return;
        }
        var settings = first;
        var edition = 0;
        for (var change : changes.findByEditionIsNotNullOrderByEdition()) {
            edition = change.edition();
            settings = CalendarEditing.apply(settings, change.proposal(), name(edition));
        }
        inForce.replacedBy(new WorkingCalendar(settings));
        loaded = edition;
        LOG.info("calendar {} is in force", settings.version());
    }

    /** How the edition with this number is called in deadlines and ledgers. */
    String name(int edition) {
        return first.version() + "+" + edition;
    }
}
