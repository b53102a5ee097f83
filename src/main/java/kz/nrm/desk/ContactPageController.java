package kz.nrm.desk;

import kz.nrm.access.Actors;
import kz.nrm.casefile.SafeContacts;
import kz.nrm.http.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page to look at before the person is called or written to. */
@Controller
class ContactPageController {

    private final CasePages cases;
    private final SafeContacts contacts;
    private final ContactPages pages;
    private final Actors actors;

    ContactPageController(CasePages cases, SafeContacts contacts, ContactPages pages, Actors actors) {
        this.cases = cases;
        this.contacts = contacts;
        this.pages = pages;
        this.actors = actors;
    }

    @GetMapping("/cases/{reference}/contact")
    String show(@PathVariable String reference, Model model) {
        var actor = actors.current();
        var open = cases.visible(reference, actor).reference();
        model.addAttribute("reference", open);
        model.addAttribute("contact", pages.of(contacts.of(open, actor).orElseThrow(NotFound::new), actor));
        return "desk/contact";
    }
}
