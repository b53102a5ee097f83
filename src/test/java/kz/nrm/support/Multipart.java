package kz.nrm.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A form with a file, as browsers send it. */
public record Multipart(byte[] body) {

    private static final String BOUNDARY = "----form-of-a-test";

    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    /** @param name of the file; its type is told wrongly on purpose */
    public static Multipart of(Map<String, String> fields, String name, byte[] file) {
        var out = new ByteArrayOutputStream();
        fields.forEach((field, value) -> {
            write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n");
            write(out, value + "\r\n");
        });
        write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n");
        out.writeBytes(file);
        write(out, "\r\n--" + BOUNDARY + "--\r\n");
        return new Multipart(out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(UTF_8));
    }
}
