package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down how long each case stood in each stage, in the transaction that moves it. */
@Component
class StageTimes {

    private final StageTimeRepository times;
    private final Vault vault;

    StageTimes(StageTimeRepository times, Vault vault) {
        this.times = times;
        this.vault = vault;
    }

    @EventListener
    void opened(CaseOpened opened) {
        times.save(new StageTime(opened.reference(), CaseState.SUBMITTED, opened.at()));
    }

    @EventListener
    void moved(CaseMoved moved) {
        var running = times.findFirstByReferenceAndEndedAtIsNullOrderByStartedAtDesc(
                moved.reference().value());
        if (running.filter(time -> time.stage() == moved.state()).isPresent()) {
            return;
        }
        running.ifPresent(time -> end(time, moved.reference(), moved.at()));
        if (!moved.state().closed()) {
            times.save(new StageTime(moved.reference(), moved.state(), moved.at()));
        }
    }

    private void end(StageTime time, CaseReference reference, Instant at) {
        time.end(at);
        vault.reveal(reference, CaseFiles.PERSON, PersonDetails.class)
                .ifPresent(person ->
                        time.of(person.sex(), CaseFiles.isForeigner(person.citizenships()), person.exploitation()));
    }
}
