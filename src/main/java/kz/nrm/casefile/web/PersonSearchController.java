package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import java.util.List;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether a person already has a case. What is asked for stands in the body, never in an address. */
@RestController
class PersonSearchController {

    private final PersonSearch persons;
    private final CaseAccess access;
    private final Actors actors;

    PersonSearchController(PersonSearch persons, CaseAccess access, Actors actors) {
        this.persons = persons;
        this.access = access;
        this.actors = actors;
    }

    /** Names are found in whichever alphabet and spelling they were written; at most five hits, masked. */
    @PostMapping("/api/person-searches")
    Found search(@Valid @RequestBody PersonSearch.Question question) {
        return new Found(persons.search(question, actors.current()));
    }

    /** Other cases that may be about the same person, among those that the reader may open. */
    @GetMapping("/api/cases/{reference}/similar")
    Found similar(@PathVariable String reference) {
        var actor = actors.current();
        var about = CaseAddress.of(reference);
        if (!access.mayRead(actor, about, Compartment.IDENTITY)) {
            throw new NotFound();
        }
        return new Found(persons.similar(about, actor));
    }

    record Found(List<PersonSearch.Hit> hits) {}
}
