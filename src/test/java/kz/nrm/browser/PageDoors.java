package kz.nrm.browser;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses at which the running application answers with a page; read from its own table, so that none can be forgotten. */
final class PageDoors {

    /** Shown only where something leads to it, and opened that way by {@link EveryPageTest}. */
    private static final Set<String> NOT_BY_ADDRESS =
            Set.of("/referrals/drafts/{id}", "/referrals/drafts/{id}/receipt", "/not-linked", "/error");

    private PageDoors() {}

    static Set<String> all(RequestMappingHandlerMapping mappings) {
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if ((methods.isEmpty() || methods.contains(RequestMethod.GET)) && isPage(method)) {
                pages.addAll(mapping.getPatternValues());
            }
        });
        pages.removeAll(NOT_BY_ADDRESS);
        return pages;
    }

    private static boolean isPage(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("kz.nrm.")
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType());
    }
}
