package kz.nrm.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * Answers what the server itself refuses, before any part of the house has seen it: a line that is no request, an address with forbidden
 * characters. Says the status and nothing of the server; the headers are those of every other answer.
 */
public final class ConnectorErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorErrors.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.ALL.forEach(response::setHeader);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            response.getReporter().write("{\"type\":\"/problems/http-%d\",\"status\":%d}".formatted(status, status));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("whoever asked is gone", gone);
        }
    }
}
