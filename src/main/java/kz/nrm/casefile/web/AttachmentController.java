package kz.nrm.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.AttachmentIntake;
import kz.nrm.casefile.AttachmentKind;
import kz.nrm.casefile.Attachments;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.FileAnswer;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a case. One that is not open to the reader answers like one that does not exist. */
@RestController
@RequestMapping("/api/cases/{reference}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final AttachmentIntake intake;
    private final CaseAccess access;
    private final Actors actors;

    AttachmentController(Attachments attachments, AttachmentIntake intake, CaseAccess access, Actors actors) {
        this.attachments = attachments;
        this.intake = intake;
        this.access = access;
        this.actors = actors;
    }

    /** What is open to the reader, and what the reader may add. */
    @GetMapping
    Files list(@PathVariable String reference) {
        var open = open(reference);
        var actor = actors.current();
        return new Files(attachments.list(open, actor), attachments.kindsFor(open, actor));
    }

    /** PDF, JPEG, PNG or DOCX, by its bytes. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Kept add(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam(required = false) @Nullable AttachmentKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var open = open(reference);
        if (kind == null) {
            throw new InvalidInput(List.of(Violation.of("kind", "NotNull")));
        }
        if (file == null) {
            throw new InvalidInput(List.of(Violation.of("file", "FileRequired")));
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new Kept(intake.take(key, open, kind, name, file.getBytes(), actors.current()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable String reference, @PathVariable UUID id, HttpServletResponse response) {
        var file = attachments.open(open(reference), id, actors.current()).orElseThrow(NotFound::new);
        return FileAnswer.of(file.name(), file.mediaType(), file.content(), response);
    }

    /** Name and bytes are destroyed; that it was there, and why it is not, stays in the list. */
    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference, @PathVariable UUID id, @RequestBody @Valid Removal removal) {
        if (!attachments.remove(open(reference), id, removal.reason(), actors.current())) {
            throw new NotFound();
        }
    }

    private CaseReference open(String text) {
        var reference = CaseAddress.of(text);
        if (!access.mayOpen(actors.current(), reference)) {
            throw new NotFound();
        }
        return reference;
    }

    record Files(List<Attachments.Listed> files, List<AttachmentKind> mayAdd) {}

    record Kept(UUID id) {}

    record Removal(@NotNull Attachments.RemovalReason reason) {}
}
