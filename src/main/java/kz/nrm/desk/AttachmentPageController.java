package kz.nrm.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.AttachmentIntake;
import kz.nrm.casefile.AttachmentKind;
import kz.nrm.casefile.Attachments;
import kz.nrm.http.FileAnswer;
import kz.nrm.http.NotAvailable;
import kz.nrm.http.NotFound;
import kz.nrm.http.Problems;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a file to a case, removes one, and hands one out under a path of its own. */
@Controller
class AttachmentPageController {

    private final CasePages cases;
    private final Attachments attachments;
    private final AttachmentIntake intake;
    private final AttachmentPages pages;
    private final Problems problems;
    private final Actors actors;
    private final Words words;

    AttachmentPageController(
            CasePages cases,
            Attachments attachments,
            AttachmentIntake intake,
            AttachmentPages pages,
            Problems problems,
            Actors actors,
            Words words) {
        this.cases = cases;
        this.attachments = attachments;
        this.intake = intake;
        this.pages = pages;
        this.problems = problems;
        this.actors = actors;
        this.words = words;
    }

    @PostMapping("/cases/{reference}/attachments")
    ModelAndView add(
            @PathVariable String reference,
            @RequestParam(name = FormPages.KEY, defaultValue = "") String key,
            @RequestParam(required = false) @Nullable AttachmentKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var actor = actors.current();
        var open = cases.visible(reference, actor).reference();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            requireKind(kind);
            var bytes = file == null ? new byte[0] : file.getBytes();
            TwiceSent.answered(() -> intake.take(key, open, Objects.requireNonNull(kind), name, bytes, actor));
        } catch (InvalidInput invalid) {
            var broken = invalid.violations().get(0);
            return again(
                    open,
                    actor,
                    kind,
                    fault(broken.field(), name, problems.sentence(broken)),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            var fault = fault(refusal.field().orElse("file"), name, problems.sentence(refusal));
            return again(open, actor, kind, fault, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (NotAvailable missing) {
            var said = problems.problem(HttpStatus.SERVICE_UNAVAILABLE, missing.type());
            return again(open, actor, kind, fault("file", name, said.getDetail()), HttpStatus.SERVICE_UNAVAILABLE);
        }
        redirect.addFlashAttribute("notice", words.text("desk.files.added"));
        return new ModelAndView("redirect:/cases/" + open);
    }

    private static void requireKind(@Nullable AttachmentKind kind) {
        if (kind == null) {
            throw new InvalidInput(List.of(Violation.of("kind", "NotNull")));
        }
    }

    @PostMapping("/cases/{reference}/attachments/{id}/removal")
    String remove(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) Attachments.@Nullable RemovalReason reason,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var open = cases.visible(reference, actor).reference();
        try {
            if (reason == null) {
                redirect.addFlashAttribute("refused", words.text("desk.files.whyremove"));
            } else if (attachments.remove(open, id, reason, actor)) {
                redirect.addFlashAttribute("notice", words.text("desk.files.gone"));
            } else {
                throw new NotFound();
            }
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", problems.sentence(refusal));
        }
        return "redirect:/cases/" + open;
    }

    @GetMapping("/files/{reference}/{id}")
    ResponseEntity<byte[]> save(@PathVariable String reference, @PathVariable UUID id, HttpServletResponse response) {
        var actor = actors.current();
        var open = cases.visible(reference, actor).reference();
        var file = attachments.open(open, id, actor).orElseThrow(NotFound::new);
        return FileAnswer.of(file.name(), file.mediaType(), file.content(), response);
    }

    /** Names the field, the file that was sent, and the rule. */
    private String fault(String field, String name, @Nullable String rule) {
        return name.isEmpty() || !field.equals("file")
                ? words.text("desk.files." + (field.equals("kind") ? "kind" : "file")) + ": " + rule
                : words.text("desk.files.fault", name, String.valueOf(rule));
    }

    private ModelAndView again(
            CaseReference reference, Actor actor, @Nullable AttachmentKind kind, String fault, HttpStatus status) {
        var page = new ModelAndView("desk/files", status);
        page.addObject("reference", reference);
        page.addObject(
                "files",
                pages.of(reference, actor, kind, fault, UUID.randomUUID().toString()));
        return page;
    }
}
