package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Asks a ClamAV daemon over TCP: {@code INSTREAM}, the bytes in pieces each with its length, a piece of length nought, one line of answer. */
final class ClamScanner implements VirusScanner {

    private static final byte[] ASK = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;

    private final InetSocketAddress daemon;
    private final int millis;

    ClamScanner(String host, int port, Duration within) {
        this.daemon = InetSocketAddress.createUnresolved(host, port);
        this.millis = Math.toIntExact(within.toMillis());
    }

    @Override
    public boolean harmless(byte[] file) throws ScannerSilent {
        var answer = ask(file);
        if (answer.endsWith("OK")) {
            return true;
        }
        if (answer.endsWith("FOUND")) {
            return false;
        }
        throw new ScannerSilent("the scanner did not say yes or no");
    }

    private String ask(byte[] file) throws ScannerSilent {
        try (var socket = new Socket()) {
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), millis);
            send(file, socket);
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException broken) {
            throw new ScannerSilent(
                    "the scanner cannot be reached: " + broken.getClass().getSimpleName());
        }
    }

    private static void send(byte[] file, Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write(ASK);
        for (var at = 0; at < file.length; at += PIECE) {
            var length = Math.min(PIECE, file.length - at);
            out.writeInt(length);
            out.write(file, at, length);
        }
        out.writeInt(0);
        out.flush();
    }
}
