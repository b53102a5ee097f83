package kz.nrm.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A provider on the loopback, real but for its users: who comes is whom the test names. */
public final class OutsideProvider implements AutoCloseable {

    static final String CLIENT = "nrm-test";

    private static final String ISSUER = "people";
    private static final int PORT = free();

    private final MockOAuth2Server server = new MockOAuth2Server();

    public OutsideProvider() {
        server.start(InetAddress.getLoopbackAddress(), PORT);
    }

    /** Where it will be once a test starts it; until then nobody asks. */
    public static void settings(DynamicPropertyRegistry properties) {
        properties.add("nrm.oidc.issuer", () -> "http://localhost:" + PORT + "/" + ISSUER);
        properties.add("nrm.oidc.client-id", () -> CLIENT);
        properties.add("nrm.oidc.client-secret", () -> "secret of a test");
        properties.add("nrm.oidc.name", () -> "People of the state");
    }

    /** The next one who comes is this. */
    public void signsIn(String subject) {
        says(subject, Map.of("acr", "highest", "amr", List.of("hwk", "mfa")));
    }

    /** The same with words of its own, which win over what the provider would say. */
    void says(String subject, Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
