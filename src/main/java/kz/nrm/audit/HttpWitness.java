package kz.nrm.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A server of another organisation that takes each checkpoint as a line of text and answers in the two hundreds. */
record HttpWitness(URI address, HttpClient http) implements Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    HttpWitness(URI address) {
        this(address, HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void tell(String line) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain;charset=US-ASCII")
                .POST(BodyPublishers.ofString(line))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("answered " + status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
