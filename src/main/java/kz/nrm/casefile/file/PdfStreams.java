package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kz.nrm.shared.InvalidInput;

/**
 * Looks at the packed streams of a PDF before anything unpacks them, because the reader unpacks into memory without a limit. Each may be
 * packed once, plainly named, by what other writers use; together they unpack to a bounded size.
 */
final class PdfStreams {

    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_STREAMS = 100_000;

    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final int HEADER = 2;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern FILTER = Pattern.compile("/Filter(?![A-Za-z])");
    private static final Pattern PLAIN = Pattern.compile("/Filter\\s*(?:/\\w+|\\[(?:\\s*/\\w+)*\\s*])");
    private static final Pattern TWICE_OR_ODD = Pattern.compile(
            "(?s)/(?:FlateDecode|Fl)\\b.*/(?:FlateDecode|Fl)\\b|/(?:LZW|LZWDecode|RL|RunLengthDecode|Crypt)\\b");
    private static final Pattern WIDE = Pattern.compile("/(?:Columns|Colors)\\s+(?:\\d{6}|\\d+\\s+\\d+\\s+R)");

    private final byte[] pdf;
    private long unpacked;
    private int streams;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    /** @throws InvalidInput when it is locked, or unpacks to too much, or hides how it is packed */
    static void requireSmall(byte[] pdf) {
        var text = plainNames(new String(pdf, ISO_8859_1));
        if (ENCRYPTED.matcher(text).find()) {
            throw FileRefused.because("FileLocked");
        }
        var plain = PLAIN.matcher(text).results().toList();
        if (plain.size() < FILTER.matcher(text).results().count()
                || plain.stream()
                        .anyMatch(filter -> TWICE_OR_ODD.matcher(filter.group()).find())
                || WIDE.matcher(text).find()) {
            throw FileRefused.because(FileRefused.DENSE);
        }
        new PdfStreams(pdf).unpackAll();
    }

    /** Whatever follows the keyword is taken for packed, whatever its head says of it. */
    private void unpackAll() {
        var inflater = new Inflater(true);
        try {
            var at = Bytes.indexOf(pdf, STREAM, 0);
            while (at >= 0) {
                inflater.reset();
                unpack(inflater, body(at + STREAM.length) + HEADER);
                at = Bytes.indexOf(pdf, STREAM, at + STREAM.length);
            }
        } finally {
            inflater.end();
        }
    }

    private void unpack(Inflater inflater, int body) {
        if (body >= pdf.length) {
            return;
        }
        var buffer = new byte[1 << 16];
        inflater.setInput(pdf, body, pdf.length - body);
        streams++;
        try {
            int length;
            while ((length = inflater.inflate(buffer)) > 0) {
                unpacked += length;
                requireFew();
            }
        } catch (DataFormatException packedOtherwise) {
            requireFew();
        }
    }

    private void requireFew() {
        if (unpacked > MOST_UNPACKED || streams > MOST_STREAMS) {
            throw FileRefused.because(FileRefused.DENSE);
        }
    }

    /** Behind blanks and one end of line. */
    private int body(int at) {
        var here = at;
        while (here < pdf.length && pdf[here] == ' ') {
            here++;
        }
        if (here < pdf.length && pdf[here] == '\r') {
            here++;
        }
        return here < pdf.length && pdf[here] == '\n' ? here + 1 : here;
    }

    /** With names written as they are meant. */
    private static String plainNames(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16))));
    }
}
