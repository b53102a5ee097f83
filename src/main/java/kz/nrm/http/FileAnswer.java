package kz.nrm.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody else brought: to be saved, never shown as a page of ours, and able to do nothing where it is opened all the same. */
public final class FileAnswer {

    private static final String POLICY = "sandbox; default-src 'none'";

    private FileAnswer() {}

    /** @param name as it is saved, in any script (RFC 6266) */
    public static ResponseEntity<byte[]> of(
            String name, String mediaType, byte[] content, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(mediaType))
                .body(content);
    }
}
