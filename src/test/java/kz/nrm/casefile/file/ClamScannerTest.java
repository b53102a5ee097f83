package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kz.nrm.casefile.file.VirusScanner.ScannerSilent;
import org.junit.jupiter.api.Test;

/** Speaks with a ClamAV daemon as its manual has it. */
class ClamScannerTest {

    @Test
    void the_daemon_gets_every_byte_and_its_word_counts() throws Exception {
        var file = new byte[200_000];
        new Random(1).nextBytes(file);
        try (var daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var scanner = scanner(daemon.getLocalPort());

            var heard = CompletableFuture.supplyAsync(() -> heard(daemon, "stream: OK\0"));
            assertThat(scanner.harmless(file)).isTrue();
            assertThat(heard.get()).isEqualTo(file);

            heard = CompletableFuture.supplyAsync(() -> heard(daemon, "stream: Win.Test.EICAR_HDB-1 FOUND\0"));
            assertThat(scanner.harmless(file)).isFalse();
            heard.get();
        }
    }

    @Test
    void whatever_is_no_yes_and_no_no_is_silence() throws Exception {
        try (var daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (var answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "UNKNOWN COMMAND\0"}) {
                var heard = CompletableFuture.supplyAsync(() -> heard(daemon, answer));
                assertThatThrownBy(() -> scanner(daemon.getLocalPort()).harmless(new byte[10]))
                        .as(answer)
                        .isInstanceOf(ScannerSilent.class);
                heard.get();
            }
        }
    }

    @Test
    void a_daemon_that_hangs_or_is_not_there_is_silence() throws Exception {
        int nobody;
        try (var daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            nobody = daemon.getLocalPort();
            assertThatThrownBy(() -> scanner(daemon.getLocalPort()).harmless(new byte[10]))
                    .isInstanceOf(ScannerSilent.class);
        }
        assertThatThrownBy(() -> scanner(nobody).harmless(new byte[10])).isInstanceOf(ScannerSilent.class);
    }

    private static ClamScanner scanner(int port) {
        return new ClamScanner("localhost", port, Duration.ofMillis(700));
    }

    /** What came in the pieces of one INSTREAM. */
    private static byte[] heard(ServerSocket daemon, String answer) {
        try (var client = daemon.accept()) {
            var in = new DataInputStream(client.getInputStream());
            assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
            var bytes = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                bytes.writeBytes(in.readNBytes(length));
            }
            client.getOutputStream().write(answer.getBytes(US_ASCII));
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
