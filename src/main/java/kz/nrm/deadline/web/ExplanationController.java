package kz.nrm.deadline.web;

import java.util.UUID;
import kz.nrm.deadline.Explanations;
import kz.nrm.http.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a deadline ends when it does, as JSON or as text. */
@RestController
@RequestMapping("/api/deadlines/{id}/explanation")
class ExplanationController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Explanations explanations;
    private final ExplanationText text;
    private final ReaderScope scope;

    ExplanationController(Explanations explanations, ExplanationText text, ReaderScope scope) {
        this.explanations = explanations;
        this.text = text;
        this.scope = scope;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ExplanationResponse data(@PathVariable UUID id) {
        return explanations.of(id, scope.current()).map(text::of).orElseThrow(NotFound::new);
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> plain(@PathVariable UUID id) {
        return ResponseEntity.ok().contentType(TEXT).body(data(id).plain());
    }
}
