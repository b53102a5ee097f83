package kz.nrm.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Puts {@link Reads} around every handler of the house, pages and interface alike, so that none can be forgotten: between the request and
 * the handler, before anything of the answer is written.
 */
@Component
class AuditedHandlers implements WebMvcRegistrations {

    private static final String HOUSE = "kz.nrm.";

    private final Reads reads;

    AuditedHandlers(Reads reads) {
        this.reads = reads;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return method.getBeanType().getName().startsWith(HOUSE)
                        ? new Audited(method, reads)
                        : super.createInvocableHandlerMethod(method);
            }
        };
    }

    private static final class Audited extends ServletInvocableHandlerMethod {

        private final Reads reads;

        private Audited(HandlerMethod method, Reads reads) {
            super(method);
            this.reads = reads;
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer answer, Object... arguments)
                throws Exception {
            var asked = request.getNativeRequest(HttpServletRequest.class);
            return asked == null
                    ? super.invokeForRequest(request, answer, arguments)
                    : reads.answer(asked, () -> super.invokeForRequest(request, answer, arguments));
        }
    }
}
