package kz.nrm.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import kz.nrm.workflow.MessageName;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the investigation owes the person: recognition, protection, deposition, compensation, its term and its outcome. */
@Service
@Transactional
public class Investigations {

    private final CriminalLinks links;
    private final CriminalCode code;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final InvestigationClock deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Investigations(
            CriminalLinks links,
            CriminalCode code,
            CaseFiles files,
            CaseProcesses processes,
            InvestigationClock deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.code = code;
        this.files = files;
        this.processes = processes;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The investigator has charged under other articles: the lawyer explains what that means for compensation. */
    public void changeArticles(CaseReference reference, Set<String> articles) {
        code.requireKnown(articles);
        var link = links.of(reference);
        if (link.articles().equals(articles)) {
            return;
        }
        var risk = link.charge(articles, code);
        processes.deliver(InvestigationProcess.ARTICLE_CHANGED, reference, CaseFacts.none());
        events.publishEvent(new ArticlesChanged(reference, risk, now()));
    }

    /** Recognised as victim in the criminal case (CPC 71(1-1)), or refused. The protection track never asks for it. */
    public void recognitionDecided(CaseReference reference, boolean recognised, LocalDate on) {
        links.of(reference).recognised(recognised, on);
    }

    /** Measures of CPC 97 were taken; none means refused. */
    public void protectionDecided(CaseReference reference, Set<ProtectionMeasure> measures) {
        links.of(reference).protectionDecided(measures, now());
        if (measures.isEmpty()) {
            files.lower(reference, CaseFlag.SPECIAL_MEASURES_GRANTED);
        } else {
            files.raise(reference, CaseFlag.SPECIAL_MEASURES_GRANTED);
        }
    }

    /** The person applies for protection, first or again. */
    public void protectionRequested(CaseReference reference) {
        deliver(reference, InvestigationProcess.PROTECTION_REQUESTED);
    }

    public void depositionOffered(CaseReference reference, DepositionOffer offer, @Nullable JudgeDecision decision) {
        links.of(reference)
                .deposition(offer, decision, files.get(reference).childStatus().treatedAsChild());
    }

    public void claimsFiled(CaseReference reference, ClaimState civil, ClaimState fund, ClaimState wages) {
        links.of(reference).claims(civil, fund, wages);
    }

    /** The term was prolonged, or the court has the case: it is looked at again after this day. */
    public void termMoved(CaseReference reference, LocalDate last, @Nullable Prolonger by, UserId reviewer) {
        if (!last.isAfter(LocalDate.ofInstant(clock.instant(), kz.nrm.shared.Region.ZONE))) {
            throw Refusal.ofField("until", "TERM_NOT_LATER_THAN_TODAY");
        }
        links.of(reference).termEnds(last, by);
        deadlines.termMovedTo(reference, last, reviewer);
    }

    /** The outcome is known before the term ends. */
    public void outcomeKnown(CaseReference reference) {
        deliver(reference, InvestigationProcess.INVESTIGATION_OUTCOME_KNOWN);
    }

    public void ended(CaseReference reference, InvestigationOutcome outcome, LocalDate on, UserId by) {
        links.of(reference).ended(outcome, on);
        deadlines.over(reference, by);
    }

    @Transactional(readOnly = true)
    public Optional<CriminalView> find(CaseReference reference) {
        return links.find(reference).map(CriminalLink::view);
    }

    private void deliver(CaseReference reference, MessageName message) {
        if (processes.deliver(message, reference, CaseFacts.none()) == Delivery.NOBODY_WAITS) {
            throw Refusal.because("INVESTIGATION_NOT_RUNNING");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
