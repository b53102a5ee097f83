package kz.nrm.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Answers what no controller answered: a problem for the JSON interface, a plain page for people. */
@Controller
class HttpErrors implements ErrorController {

    /** Attribute of a request: the type of the problem, where its status does not say enough. */
    static final String TYPE = HttpErrors.class.getName() + ".type";

    private static final String PAGE = "desk/error";

    private static final Set<Integer> DESCRIBED =
            Set.of(400, 401, 403, 405, 406, 409, 414, 415, 422, 429, 431, 501, 503);

    private final Problems problems;

    HttpErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        var status = status(request);
        var problem = problems.problem(status, type(request, status));
        if (isInterface(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(PAGE, Map.of("problem", problem), status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            if (BodyLimit.exceeded(failure)) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
            if (hasBrokenParts(failure)) {
                return HttpStatus.BAD_REQUEST;
            }
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** A body that says it has parts and has none, or broken ones. */
    private static boolean hasBrokenParts(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(MultipartException.class::isInstance);
    }

    private static String type(HttpServletRequest request, HttpStatus status) {
        return request.getAttribute(TYPE) instanceof String known ? known : type(status);
    }

    private static String type(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case CONTENT_TOO_LARGE -> "too-large";
            case INTERNAL_SERVER_ERROR -> "internal-error";
            default ->
                DESCRIBED.contains(status.value())
                        ? "http-" + status.value()
                        : status.is4xxClientError() ? "bad-request" : "internal-error";
        };
    }

    private static boolean isInterface(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/v3/");
    }
}
