package kz.nrm.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops reading a request body after two megabytes, ten for imports, whatever its header claims. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private static final long JSON = 2L << 20;
    private static final long FILE = 10L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(
                    new Limited(request, request.getRequestURI().startsWith("/api/imports") ? FILE : JSON), response);
        } catch (ServletException | RuntimeException failure) {
            refuse(failure, request, response);
        }
    }

    /** A form that cannot be read, or is too large, is no failure of ours. */
    private static void refuse(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException unreadable && !response.isCommitted()) {
                if (unreadable.getErrorCode() == HttpServletResponse.SC_BAD_REQUEST) {
                    request.setAttribute(HttpErrors.TYPE, "unreadable-form");
                }
                response.sendError(unreadable.getErrorCode() < 400 ? 400 : unreadable.getErrorCode());
                return;
            }
        }
        if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        throw (ServletException) failure;
    }

    static boolean exceeded(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Exceeded) {
                return true;
            }
        }
        return false;
    }

    /** The body is larger than allowed. */
    static final class Exceeded extends IOException {
        Exceeded() {
            super("body too large");
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws Exceeded {
            left -= bytes;
            if (left < 0) {
                throw new Exceeded();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
