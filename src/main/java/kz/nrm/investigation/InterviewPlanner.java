package kz.nrm.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.Representation;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans interviews within what the law allows for this person, counts them, and warns where they become too many. A child is never
 * planned for without guardian or legal representative; nobody is summoned through employer, family or housing office.
 */
@Service
@Transactional
public class InterviewPlanner {

    private final Interviews interviews;
    private final CriminalLinks links;
    private final InterviewFacts facts;
    private final InterviewSettings settings;
    private final CaseFiles files;
    private final Representation representation;
    private final CaseProcesses processes;
    private final Clock clock;

    InterviewPlanner(
            Interviews interviews,
            CriminalLinks links,
            InterviewFacts facts,
            InterviewSettings settings,
            CaseFiles files,
            Representation representation,
            CaseProcesses processes,
            Clock clock) {
        this.interviews = interviews;
        this.links = links;
        this.facts = facts;
        this.settings = settings;
        this.files = files;
        this.representation = representation;
        this.processes = processes;
        this.clock = clock;
    }

    /** Works out the limits for this person anew; what they follow from is not kept. */
    public InterviewLimits workOutLimits(CaseReference reference) {
        var limits = facts.limits(reference);
        links.of(reference).limits(limits);
        return limits;
    }

    /**
     * Plans an interview and says what speaks against it; a coordinator then looks at it.
     *
     * @throws Refusal for a child without representative, or when it begins in the past
     */
    public Planned plan(CaseReference reference, InterviewPlan plan) {
        representation.require(reference);
        if (plan.startAt().isBefore(now())) {
            throw Refusal.ofField("startAt", "INTERVIEW_IN_THE_PAST");
        }
        var concerns = concerns(reference, plan, null);
        interviews.add(new Interview(reference, plan, concerns, clock.instant()));
        processes.deliver(InvestigationProcess.INTERVIEW_PLANNED, reference, CaseFacts.none());
        return new Planned(concerns, summons(reference));
    }

    /** Whether the interview that was planned last is too much for the person. */
    @Transactional(readOnly = true)
    public boolean tooMuch(CaseReference reference) {
        return interviews
                .plannedLast(reference)
                .map(interview -> !interview.concerns().isEmpty())
                .orElse(false);
    }

    /** The coordinator has looked at an interview that was too much: kept as it is, or called off and planned anew. */
    public void reviewed(CaseReference reference, BurdenReview review) {
        interviews.warned(reference).ifPresent(interview -> interview.reviewed(review));
    }

    /** An interview was held; returns what spoke against it. */
    Set<InterviewConcern> held(CaseReference reference, InterviewPlan plan) {
        var planned = interviews.plannedFor(reference, plan.startAt());
        var concerns = concerns(reference, plan, planned.orElse(null));
        planned.orElseGet(() -> interviews.add(new Interview(reference, plan, concerns, clock.instant())))
                .held(plan, concerns);
        return concerns;
    }

    /** By whom alone the person may be summoned. */
    @Transactional(readOnly = true)
    public Summons summons(CaseReference reference) {
        return files.get(reference).childStatus().treatedAsChild()
                ? Summons.THROUGH_LEGAL_REPRESENTATIVE
                : Summons.THROUGH_LAWYER_OR_CASE_MANAGER;
    }

    /** How many interviews fell, or fall, into the period that ends now. */
    @Transactional(readOnly = true)
    public long recent(CaseReference reference) {
        return interviews.within(reference, now(), period(), other -> true);
    }

    @Transactional(readOnly = true)
    public Optional<InterviewLimits> limits(CaseReference reference) {
        return links.find(reference).flatMap(CriminalLink::limits);
    }

    private Set<InterviewConcern> concerns(
            CaseReference reference, InterviewPlan plan, @org.jspecify.annotations.Nullable Interview itself) {
        var limits = limits(reference).orElseGet(() -> workOutLimits(reference));
        return new InterviewRules(settings)
                .concerns(
                        plan,
                        limits,
                        files.profile(reference).languages(),
                        interviews.minutesThatDay(reference, plan.startAt(), other -> other != itself),
                        interviews.within(reference, plan.startAt(), period(), other -> other != itself) + 1);
    }

    private Duration period() {
        return Duration.ofDays(settings.withinDays());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The safe way to summon a person: an ordinary summons may be handed to employer, family or housing office (CPC 208(1)). */
    public enum Summons {
        THROUGH_LAWYER_OR_CASE_MANAGER,
        THROUGH_LEGAL_REPRESENTATIVE
    }

    /** What speaks against a planned interview, and how the person may be summoned to it. */
    public record Planned(Set<InterviewConcern> concerns, Summons summons) {}
}
