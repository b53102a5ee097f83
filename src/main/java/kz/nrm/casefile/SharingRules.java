package kz.nrm.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.AccessRule;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Firewall;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.ConsentSettings.Ground;
import kz.nrm.casefile.ConsentWords.Question;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.OutgoingRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person's consents open to an agency, and what the law opens without one: the rules stand in {@code config/consent.yml}. Nothing
 * is remembered beyond a transaction, so that a withdrawal counts for the next request on every node.
 */
@Component
@Transactional(readOnly = true)
class SharingRules implements Firewall, OutgoingRule {

    private final ConsentsAtHand consents;
    private final CaseFileRepository files;
    private final CaseLinkRepository links;
    private final ConsentSettings settings;
    private final Clock clock;

    SharingRules(
            ConsentsAtHand consents,
            CaseFileRepository files,
            CaseLinkRepository links,
            ConsentSettings settings,
            Clock clock) {
        this.consents = consents;
        this.files = files;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean shuts(Actor actor, CaseReference reference, Compartment compartment) {
        return !allows(reference, actor.agency(), actor.agencyKind(), compartment);
    }

    @Override
    public AccessRule rule() {
        return AccessRule.NO_CONSENT;
    }

    /** Whether consent, or a ground instead, opens it to this agency. */
    boolean allows(CaseReference reference, AgencyId agency, AgencyKind kind, Compartment compartment) {
        return allows(consents.of(reference), reference, agency, kind, compartment);
    }

    private boolean allows(
            ConsentWords words, CaseReference reference, AgencyId agency, AgencyKind kind, Compartment compartment) {
        return settings.sharing(kind, compartment, today())
                .filter(row ->
                        open(words, reference, new Question(row.purpose(), agency, kind, compartment), row.instead()))
                .isPresent();
    }

    /** Whether the person keeps it from this agency. */
    boolean closedByPerson(CaseReference reference, AgencyId agency, AgencyKind kind, Compartment compartment) {
        return closed(consents.of(reference), reference, agency, kind, compartment);
    }

    /** The same if the person also said this. */
    boolean wouldClose(
            Consent said, CaseReference reference, AgencyId agency, AgencyKind kind, Compartment compartment) {
        return closed(consents.of(reference).and(said), reference, agency, kind, compartment);
    }

    private boolean closed(
            ConsentWords words, CaseReference reference, AgencyId agency, AgencyKind kind, Compartment compartment) {
        return !allows(words, reference, agency, kind, compartment)
                && settings.sharing(kind, compartment, today())
                        .filter(row -> words.refuse(new Question(row.purpose(), agency, kind, compartment)))
                        .isPresent();
    }

    @Override
    public boolean maySend(CaseReference reference, String system) {
        return settings.outside(system, today())
                .filter(row -> row.duty()
                        || open(
                                consents.of(reference),
                                reference,
                                new Question(row.purpose(), null, row.body(), row.compartment()),
                                row.instead()))
                .isPresent();
    }

    private boolean open(ConsentWords words, CaseReference reference, Question question, Set<Ground> instead) {
        return words.allow(question)
                || !words.refuseByName(question)
                        && instead.stream().anyMatch(ground -> stands(ground, reference, question, words));
    }

    private boolean stands(Ground ground, CaseReference reference, Question question, ConsentWords words) {
        return switch (ground) {
            case CHILD -> view(reference).childStatus().treatedAsChild();
            case DANGER -> view(reference).flags().contains(CaseFlag.IMMEDIATE_DANGER) && !words.refuse(question);
            case HOLDS_CASE -> view(reference).receiving().equals(question.office());
            case REPRESENTS_PERSON -> true;
            case CRIMINAL_CASE ->
                !links.groups(reference.value(), CaseLinks.Kind.SAME_CRIMINAL_CASE)
                        .isEmpty();
        };
    }

    private CaseView view(CaseReference reference) {
        return files.findById(reference.value()).orElseThrow().view();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }
}
