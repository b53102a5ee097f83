package kz.nrm.access;

import java.util.LinkedHashMap;
import java.util.Optional;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The editions of the directory of agencies: {@code config/agencies.yml} is the first, every approved change makes the next. Each node
 * keeps the one in force in memory and looks for a new one every two seconds.
 */
@Component
class OfficeEditions implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeEditions.class);

    private final OfficeChangeRepository changes;
    private final Agencies agencies;
    private final TransactionTemplate reading;
    private int loaded;

    OfficeEditions(OfficeChangeRepository changes, Agencies agencies, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.agencies = agencies;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Takes up the edition in force, if it is another one. What the caller has not committed yet is not looked at. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void load() {
        reading.executeWithoutResult(status -> takeUp());
    }

    private synchronized void takeUp() {
        if (changes.lastEdition() == loaded) {
            return;
        }
        var offices = new LinkedHashMap<AgencyId, Agency>();
        var edition = 0;
        for (var change : changes.findByEditionIsNotNullOrderByEdition()) {
            edition = change.edition();
            var id = change.office().orElseThrow();
            change.appliedTo(Optional.ofNullable(offices.get(id)).or(() -> agencies.find(id)))
                    .ifPresent(office -> offices.put(id, office));
        }
        agencies.decided(offices.values());
        loaded = edition;
        LOG.info("edition {} of the directory of agencies is in force", edition);
    }
}
