package kz.nrm.casefile.web;

import kz.nrm.access.Actors;
import kz.nrm.casefile.SafeContactCard;
import kz.nrm.casefile.SafeContacts;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the person may be reached, with every rule that holds. */
@RestController
@RequestMapping("/api/cases/{reference}/contact")
class SafeContactController {

    private final SafeContacts contacts;
    private final Actors actors;

    SafeContactController(SafeContacts contacts, Actors actors) {
        this.contacts = contacts;
        this.actors = actors;
    }

    @GetMapping
    SafeContactCard get(@PathVariable String reference) {
        return contacts.of(CaseAddress.of(reference), actors.current()).orElseThrow(NotFound::new);
    }
}
