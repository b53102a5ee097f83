package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import kz.nrm.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A form that is sent after the session or its token has ended: its text is kept, and its page waits behind the sign-in. */
@Component
class LateForms {

    private static final Logger LOG = LoggerFactory.getLogger(LateForms.class);

    private final FormPass passes;
    private final ObjectProvider<UnsentForms> forms;
    private final AskedPage asked;

    LateForms(FormPass passes, ObjectProvider<UnsentForms> forms, AskedPage asked) {
        this.passes = passes;
        this.forms = forms;
        this.asked = asked;
    }

    /** The page of the form, where it was such a form and its text is safe now. */
    Optional<String> kept(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getServletPath();
        return request.getMethod().equals("POST")
                ? Stream.of(path, path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                        .flatMap(form -> kept(form, request, response).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** @param form what was sent, or the form of whose buttons one leads to an address below its own */
    private Optional<String> kept(String form, HttpServletRequest request, HttpServletResponse response) {
        var page = form + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return passes.owner(request.getParameter(FormPass.FIELD), form)
                .filter(owner -> isKept(owner, form, request))
                .map(owner -> {
                    asked.remember(page, response);
                    return page;
                });
    }

    /** What cannot be kept must not keep anybody from signing in. */
    private boolean isKept(UserId owner, String form, HttpServletRequest request) {
        try {
            forms.forEach(one -> one.keep(owner, form, request.getParameterMap()));
            return true;
        } catch (RuntimeException lost) {
            LOG.warn("a late form was not kept: {}", lost.getClass().getSimpleName());
            return false;
        }
    }
}
