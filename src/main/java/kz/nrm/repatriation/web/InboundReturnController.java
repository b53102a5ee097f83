package kz.nrm.repatriation.web;

import java.net.URI;
import kz.nrm.access.Actors;
import kz.nrm.http.Idempotency;
import kz.nrm.http.InputBinder;
import kz.nrm.repatriation.InboundReturns;
import kz.nrm.repatriation.NewInboundReturn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The door for consuls: citizens found abroad who wish to come home. */
@RestController
@RequestMapping("/api/inbound-returns")
class InboundReturnController {

    private final InboundReturns inbound;
    private final Idempotency idempotency;
    private final InputBinder binder;
    private final Actors actors;

    InboundReturnController(InboundReturns inbound, Idempotency idempotency, InputBinder binder, Actors actors) {
        this.inbound = inbound;
        this.idempotency = idempotency;
        this.binder = binder;
        this.actors = actors;
    }

    /** Opens a case and begins the way home; the same key and body open one case only. */
    @PostMapping
    ResponseEntity<InboundReturns.Receipt> open(
            @RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode body) {
        var actor = actors.current();
        var told = binder.bind(body, NewInboundReturn.class);
        var receipt = idempotency.once(key, actor, told, InboundReturns.Receipt.class, () -> inbound.open(told, actor));
        var address = URI.create("/api/cases/" + receipt.caseReference());
        return ResponseEntity.created(address).body(receipt);
    }
}
