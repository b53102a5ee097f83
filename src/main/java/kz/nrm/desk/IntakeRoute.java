package kz.nrm.desk;

import java.util.stream.Stream;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;

/** Which page comes next: the first of the route that nobody has been through, then the one that sums up. */
final class IntakeRoute {

    private IntakeRoute() {}

    static String after(Drafts.Opened opened, IntakeStep step, IntakeAnswers answers) {
        var draft = opened.draft();
        var first = IntakeStep.first(draft.route());
        var at = first.indexOf(step);
        var inOrder = Stream.concat(first.stream().skip(at + 1), first.stream().limit(Math.max(0, at)));
        return inOrder.filter(other -> !answers.isDone(other))
                .findFirst()
                .map(next -> IntakePages.address(draft.id(), next))
                .orElseGet(() -> end(opened));
    }

    /** The page that sums up; at a site the persons come before it. */
    private static String end(Drafts.Opened opened) {
        var draft = opened.draft();
        var persons =
                draft.route() == DraftRoute.SITE && opened.content().persons().isEmpty();
        return IntakePages.HOME + draft.id() + (persons ? "/persons" : "/check");
    }
}
