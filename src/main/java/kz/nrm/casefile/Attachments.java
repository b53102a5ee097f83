package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Watermark;
import kz.nrm.casefile.AttachmentStep.Step;
import kz.nrm.casefile.file.FileGate.Admitted;
import kz.nrm.casefile.file.FileSettings;
import kz.nrm.casefile.file.FileType;
import kz.nrm.casefile.file.Marks;
import kz.nrm.casefile.person.FileVault;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of a case, each in the compartment of its kind: names and bytes under seal, shown to those who may read the compartment. Whoever may
 * not, finds nothing. The callers have checked that the case exists for the actor.
 */
@Service
@Transactional
public class Attachments {

    private final AttachmentRepository attachments;
    private final FileVault vault;
    private final FileSettings settings;
    private final LegalHolds holds;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            AttachmentRepository attachments,
            FileVault vault,
            FileSettings settings,
            LegalHolds holds,
            CaseAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attachments = attachments;
        this.vault = vault;
        this.settings = settings;
        this.holds = holds;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Why a file was removed. */
    public enum RemovalReason {
        OTHER_PERSON,
        WRONG_FILE,
        TWICE,
        PERSONS_WISH
    }

    /**
     * A file in the list. Instants are UTC.
     *
     * @param name      null where it was removed
     * @param size      in bytes
     * @param removable by the reader
     */
    public record Listed(
            UUID id,
            AttachmentKind kind,
            Compartment compartment,
            FileType type,
            @Nullable String name,
            long size,
            Instant addedAt,
            @Nullable Instant removedAt,
            @Nullable RemovalReason removalReason,
            boolean removable) {

        @Override
        public String toString() {
            return id + "[***]";
        }
    }

    /** A file, opened; who took it out stands in it. */
    public record Opened(String name, String mediaType, byte[] content) {

        @Override
        public String toString() {
            return mediaType + "[***]";
        }
    }

    /** What this actor may add to the case; nothing in an emergency, which opens to read alone. */
    @Transactional(readOnly = true)
    public List<AttachmentKind> kindsFor(CaseReference reference, Actor actor) {
        var open = eachOnce(compartment -> access.mayAdd(actor, reference, compartment));
        return Arrays.stream(AttachmentKind.values())
                .filter(kind -> open.test(kind.compartment()))
                .toList();
    }

    /** @throws Refusal {@code NOT_YOUR_ROLE} when the actor may not add such a file */
    @Transactional(readOnly = true)
    public void requireMayAdd(CaseReference reference, AttachmentKind kind, Actor actor) {
        if (!access.mayAdd(actor, reference, kind.compartment())) {
            throw Refusal.ofField("kind", "NOT_YOUR_ROLE");
        }
    }

    /**
     * Keeps a file.
     *
     * @param name cleaned
     * @throws Refusal {@code NOT_YOUR_ROLE}, {@code TOO_MANY_FILES}, {@code CASE_ERASED}, {@code COMPARTMENT_WITHHELD}
     */
    UUID add(CaseReference reference, AttachmentKind kind, String name, Admitted file, Actor by) {
        requireMayAdd(reference, kind, by);
        vault.claim(reference);
        if (attachments.countByReferenceAndRemovedAtIsNull(reference.value()) >= settings.perCase()) {
            throw Refusal.ofField("file", "TOO_MANY_FILES", Integer.toString(settings.perCase()));
        }
        var kept = attachments.save(new Attachment(reference, kind, file.type(), file.bytes().length, by.id(), now()));
        vault.put(reference, kind.compartment(), kept.id(), name, file.bytes());
        tell(reference, Step.ADDED, kept.id());
        return kept.id();
    }

    /** Those in the compartments that are open to this actor and to this node, oldest first; of the removed, that they were there and why not. */
    @Transactional(readOnly = true)
    public List<Listed> list(CaseReference reference, Actor actor) {
        var open = eachOnce(compartment -> access.mayRead(actor, reference, compartment));
        var changeable = eachOnce(compartment -> access.mayAdd(actor, reference, compartment));
        return attachments.findByReferenceOrderByAddedAtAscIdAsc(reference.value()).stream()
                .filter(file -> open.test(file.compartment()))
                .flatMap(file ->
                        listed(reference, file, changeable.test(file.compartment()) && file.mayBeRemovedBy(actor))
                                .stream())
                .toList();
    }

    private Optional<Listed> listed(CaseReference reference, Attachment file, boolean removable) {
        return file.isRemoved()
                ? Optional.of(file.listed(null, false))
                : vault.name(reference, file.compartment(), file.id()).map(name -> file.listed(name, removable));
    }

    /** Empty where there is no such file for this actor. */
    public Optional<Opened> open(CaseReference reference, UUID id, Actor actor) {
        return readable(reference, id, actor).flatMap(file -> opened(reference, file, actor));
    }

    private Optional<Opened> opened(CaseReference reference, Attachment file, Actor actor) {
        return vault.name(reference, file.compartment(), file.id())
                .flatMap(name -> vault.content(reference, file.compartment(), file.id())
                        .map(content -> Marks.on(file.type(), content, Watermark.of(actor, reference, now())))
                        .map(content -> new Opened(name, file.type().mediaType(), content)))
                .map(opened -> {
                    tell(reference, Step.OPENED, file.id());
                    return opened;
                });
    }

    /**
     * Destroys name and bytes; that there was such a file, who removed it, when and why, stays. False where there is no such file for this actor.
     *
     * @throws Refusal {@code NOT_YOUR_ROLE}, {@code LEGAL_HOLD}
     */
    public boolean remove(CaseReference reference, UUID id, RemovalReason reason, Actor by) {
        var found = readable(reference, id, by);
        found.ifPresent(file -> {
            if (!access.mayAdd(by, reference, file.compartment())) {
                throw Refusal.because("NOT_YOUR_ROLE");
            }
            file.remove(reason, by, now());
            holds.requireNone(reference);
            vault.remove(id);
            tell(reference, Step.REMOVED, id);
        });
        return found.isPresent();
    }

    private Optional<Attachment> readable(CaseReference reference, UUID id, Actor actor) {
        return attachments
                .findByIdAndReference(id, reference.value())
                .filter(file -> !file.isRemoved())
                .filter(file -> access.mayRead(actor, reference, file.compartment()));
    }

    /** Asked, and written into the trail, once for each compartment. */
    private static Predicate<Compartment> eachOnce(Predicate<Compartment> asked) {
        var answers = new EnumMap<Compartment, Boolean>(Compartment.class);
        return compartment -> answers.computeIfAbsent(compartment, asked::test);
    }

    private void tell(CaseReference reference, Step step, UUID file) {
        events.publishEvent(new AttachmentStep(reference, step, file, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
