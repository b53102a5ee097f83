package kz.nrm.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** What a handler answers with, as far as the trail has to know. */
final class Answers {

    private static final String ELSEWHERE = "redirect:";

    private Answers() {}

    static boolean found(@Nullable Object answer) {
        return !(answer instanceof ResponseEntity<?> entity) || entity.getStatusCode() != HttpStatus.NOT_FOUND;
    }

    /** Whether a page is drawn; the page that a browser is sent to is a question of its own. */
    static boolean draws(@Nullable Object answer) {
        var view = answer instanceof ModelAndView page ? page.getViewName() : answer;
        return view instanceof String name && !name.startsWith(ELSEWHERE);
    }

    /** Whether there is anything to be seen. */
    static boolean shows(@Nullable Object answer) {
        return answer instanceof ModelAndView || answer instanceof String
                ? draws(answer)
                : answer instanceof ResponseEntity<?> entity ? entity.hasBody() : answer != null;
    }
}
