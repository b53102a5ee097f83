package kz.nrm.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The number of a request: the same in every row it leaves in the trail, in the log, and in what its sender is told went wrong, so that
 * the help desk finds what somebody reads out. Made by chance; it says nothing by itself.
 */
public final class RequestNumber {

    private static final String NUMBER = RequestNumber.class.getName();

    private RequestNumber() {}

    /** 36 characters, the same as long as the request lasts. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NUMBER) instanceof String known) {
            return known;
        }
        var number = UUID.randomUUID().toString();
        request.setAttribute(NUMBER, number);
        return number;
    }

    /** Of the request that is being answered; empty in the background. */
    public static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
                ? Optional.of(of(known.getRequest()))
                : Optional.empty();
    }
}
