package kz.nrm.desk;

import java.util.List;
import kz.nrm.access.AccessTrail;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseView;
import org.springframework.stereotype.Component;

/** What is important to know of a case, with since when and from whom. */
@Component
class CaseFlags {

    private final AccessTrail trail;
    private final CaseEyes eyes;
    private final Words words;

    CaseFlags(AccessTrail trail, CaseEyes eyes, Words words) {
        this.trail = trail;
        this.eyes = eyes;
        this.words = words;
    }

    /** The flags of this view, which holds none that the reader may not see. */
    List<Flag> of(CaseView view, Actor actor) {
        var raised = view.flags().isEmpty() ? List.<AccessTrail.Raised>of() : trail.raised(view.reference());
        return view.flags().stream()
                .map(flag -> flag(flag, view, raised, actor))
                .toList();
    }

    /** What came with the referral was raised by nobody else. */
    private Flag flag(CaseFlag flag, CaseView view, List<AccessTrail.Raised> raised, Actor actor) {
        return raised.stream()
                .filter(one -> one.flag().equals(flag.name()))
                .findFirst()
                .map(one -> new Flag(
                        words.code(flag),
                        words.moment(one.at()),
                        one.agency() == null ? words.text("hub.flag.rule") : eyes.agency(actor, one.agency())))
                .orElseGet(() ->
                        new Flag(words.code(flag), words.moment(view.openedAt()), words.agency(view.referring())));
    }

    record Flag(String text, String since, String by) {}
}
