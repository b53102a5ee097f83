package kz.nrm.desk;

import kz.nrm.access.Actors;
import kz.nrm.casefile.ConsentTalks;
import kz.nrm.http.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that lies before the person and whoever sits beside them: opened by those who take the person's decisions down. */
@Controller
class MyFileController {

    private final CasePages cases;
    private final MyFile file;
    private final CaseTabs tabs;
    private final CaseEyes eyes;
    private final Actors actors;
    private final Words words;

    MyFileController(CasePages cases, MyFile file, CaseTabs tabs, CaseEyes eyes, Actors actors, Words words) {
        this.cases = cases;
        this.file = file;
        this.tabs = tabs;
        this.eyes = eyes;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/my-file")
    String show(@PathVariable String reference, Model model) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        if (!ConsentTalks.keeps(actor) || !eyes.full(actor, view.reference())) {
            throw new NotFound();
        }
        model.addAttribute("reference", view.reference());
        model.addAttribute("tabs", tabs.of(view.reference(), actor, "my-file"));
        model.addAttribute("file", file.of(view, actor));
        model.addAttribute("printed", words.moment(words.now()));
        model.addAttribute("printedBy", actor.displayName());
        return "desk/my-file";
    }
}
