package kz.nrm.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Places where something may have been left: every column of every table, and files. */
public final class Everywhere {

    private static final int PIECE = 8 << 20;
    private static final int OVERLAP = 1 << 10;

    private Everywhere() {}

    /** Columns that hold a canary, as {@code table.column: word as form}. */
    public static List<String> inDatabase(JdbcTemplate database, Canaries canaries) {
        var found = new ArrayList<String>();
        for (var table : tables(database)) {
            var columns = new TreeMap<String, ByteArrayOutputStream>();
            database.query("select * from " + table, (RowCallbackHandler) row -> append(row, columns));
            columns.forEach((column, bytes) ->
                    canaries.in(bytes.toByteArray()).forEach(hit -> found.add(table + "." + column + ": " + hit)));
        }
        return found;
    }

    /** Every table of the application and of the engine, as the database writes it. */
    public static List<String> tables(JdbcTemplate database) {
        return database.queryForList("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and lower(table_type) like '%table%' order by table_name""", String.class).stream()
                .map(table -> '"' + table + '"')
                .toList();
    }

    private static void append(ResultSet row, Map<String, ByteArrayOutputStream> columns) throws SQLException {
        var about = row.getMetaData();
        for (var column = 1; column <= about.getColumnCount(); column++) {
            var value = isBinary(about.getColumnType(column)) ? row.getBytes(column) : text(row.getString(column));
            if (value != null) {
                var all = columns.computeIfAbsent(about.getColumnName(column), any -> new ByteArrayOutputStream());
                all.writeBytes(value);
                all.write('\n');
            }
        }
    }

    private static boolean isBinary(int type) {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
            default -> false;
        };
    }

    private static byte[] text(String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    /** Files below this directory, written since, that hold a canary. What cannot be read, or goes meanwhile, is left out. */
    public static List<String> inFiles(Path directory, FileTime since, Canaries canaries) {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (about.isRegularFile() && about.lastModifiedTime().compareTo(since) >= 0) {
                        read(file, canaries).forEach(hit -> found.add(file + ": " + hit));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException why) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return found;
    }

    /** Piece by piece; the pieces overlap, so that nothing is cut apart. */
    private static Set<String> read(Path file, Canaries canaries) {
        var found = new TreeSet<String>();
        try (var in = Files.newInputStream(file)) {
            var before = new byte[0];
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                var whole = Arrays.copyOf(before, before.length + piece.length);
                System.arraycopy(piece, 0, whole, before.length, piece.length);
                found.addAll(canaries.in(whole));
                before = Arrays.copyOfRange(piece, Math.max(0, piece.length - OVERLAP), piece.length);
            }
        } catch (IOException gone) {
            return found;
        }
        return found;
    }
}
