package kz.nrm.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail as the database has it, and the bytes its code is made of: every field with four bytes of length in front (all
 * ones where there is nothing; a purpose that is not said is left out, and the form is then the first), numbers and microseconds since 1970 as eight bytes, big end first.
 *
 * @param texts the fields between the code before and the times, in the order of the form
 */
record Row(
        String stream, long seq, byte[] previous, byte[] mac, List<@Nullable String> texts, long at, long writtenAt) {

    static final String QUERY = """
            select stream, seq, previous, mac, reference, what, result, acted_by, roles, agency, session, node, door, why, purpose,
              request, compartments, cases, happened_at, written_at
            from audit_entry order by stream, seq""";
    private static final byte[] VERSION = "nrm-audit-1".getBytes(UTF_8);
    private static final byte[] VERSION_WITH_PURPOSE = "nrm-audit-2".getBytes(UTF_8);
    private static final int LONGEST = 16_384;
    private static final int FIRST_TEXT = 5;
    private static final int LAST_TEXT = 18;
    private static final int PURPOSE = 15 - FIRST_TEXT;

    static Row of(ResultSet row) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        for (var column = FIRST_TEXT; column <= LAST_TEXT; column++) {
            texts.add(row.getString(column));
        }
        return new Row(
                row.getString(1),
                row.getLong(2),
                bytes(row, 3),
                bytes(row, 4),
                texts,
                micros(row.getObject(LAST_TEXT + 1, OffsetDateTime.class)),
                micros(row.getObject(LAST_TEXT + 2, OffsetDateTime.class)));
    }

    byte[] form() {
        var form = ByteBuffer.allocate(LONGEST);
        var purpose = texts.get(PURPOSE);
        put(form, purpose == null ? VERSION : VERSION_WITH_PURPOSE);
        put(form, stream.getBytes(UTF_8));
        form.putLong(seq);
        put(form, previous);
        for (var field = 0; field < texts.size(); field++) {
            var text = texts.get(field);
            if (field != PURPOSE || text != null) {
                put(form, text == null ? null : text.getBytes(UTF_8));
            }
        }
        form.putLong(at).putLong(writtenAt);
        return Arrays.copyOf(form.array(), form.position());
    }

    private static void put(ByteBuffer form, byte @Nullable [] field) {
        if (field == null) {
            form.putInt(0xFFFFFFFF);
        } else {
            form.putInt(field.length).put(field);
        }
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private static long micros(OffsetDateTime time) {
        Instant instant = time.toInstant();
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
