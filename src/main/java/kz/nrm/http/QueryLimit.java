package kz.nrm.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address with more than fifty parameters, unread. Fields of a form are counted by the server: max-parameter-count. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class QueryLimit extends OncePerRequestFilter {

    private static final int MOST = 50;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (parameters(request) > MOST) {
            request.setAttribute(HttpErrors.TYPE, "too-many-parameters");
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static long parameters(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(parameter -> !parameter.isEmpty())
                .count();
    }
}
