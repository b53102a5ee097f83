package kz.nrm.investigation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseLinks;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OutsideSystemAnswered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks to the register of pre-trial investigations: requests numbers, takes them in, and sends safe-contact instructions. */
@Service
@Transactional
public class Registrations {

    static final String SYSTEM = "PRE_TRIAL_REGISTER";
    static final String REGISTRATION = "PRE_TRIAL_REGISTRATION";
    private static final MessageName INSTRUCTION_RECEIVED = new MessageName("SafeContactInstructionReceived");

    private final OutgoingRequests outgoing;
    private final CriminalLinks links;
    private final CriminalCode code;
    private final CaseFiles files;
    private final CaseLinks groups;
    private final InvestigationClock deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrations(
            OutgoingRequests outgoing,
            CriminalLinks links,
            CriminalCode code,
            CaseFiles files,
            CaseLinks groups,
            InvestigationClock deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outgoing = outgoing;
        this.links = links;
        this.code = code;
        this.files = files;
        this.groups = groups;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a number, once for each statement. */
    public void request(CaseReference reference) {
        outgoing.ask(
                reference,
                SYSTEM,
                REGISTRATION,
                InvestigationProcess.PRE_TRIAL_REGISTER_ANSWERED,
                REGISTRATION + ":" + reference + ":" + links.of(reference).statements());
    }

    /** Tells the investigator to summon the person in the safe way only; says nothing else. */
    public void sendSafeContactInstruction(CaseReference reference) {
        var kind = files.get(reference).childStatus().treatedAsChild() ? "SAFE_CONTACT_CHILD" : "SAFE_CONTACT";
        outgoing.ask(reference, SYSTEM, kind, INSTRUCTION_RECEIVED, kind + ":" + reference);
    }

    /** A number entered by hand, with the articles of the charge. */
    public void enter(CaseReference reference, String number, Instant registeredAt, Set<String> articles, UserId by) {
        code.requireKnown(articles);
        var link = links.of(reference);
        link.charge(articles, code);
        register(reference, link, number, registeredAt, by, true);
    }

    /** The register has answered; runs before the case is told, so that whoever is told finds the number. */
    @EventListener
    public void answered(OutsideSystemAnswered answer) {
        if (answer.accepted() && answer.system().equals(SYSTEM) && answer.kind().equals(REGISTRATION)) {
            outgoing.accepted(answer.reference(), SYSTEM, REGISTRATION)
                    .ifPresent(number -> register(
                            answer.reference(), links.of(answer.reference()), number, now(), UserId.SYSTEM, false));
        }
    }

    private void register(
            CaseReference reference, CriminalLink link, String number, Instant at, UserId by, boolean byHand) {
        if (link.registered(number, at, byHand)) {
            groups.linkOnly(reference, CaseLinks.Kind.SAME_CRIMINAL_CASE, opaque(number));
            deadlines.registered(reference, by);
            events.publishEvent(new InvestigationRegistered(reference, now()));
        }
    }

    /**
     * Cases of one criminal case are kept apart in shelters; the number itself is not told to whoever asks. However it was written
     * down, with or without strokes, it is the same number.
     */
    private static String opaque(String number) {
        var written = number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
