package kz.nrm.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the checkpoints have sealed: heads by stream, and the tree over them as it was at each checkpoint. */
final class SealedHeads {

    private final Map<String, Map<Long, byte[]>> byStream = new HashMap<>();
    private final Map<Long, List<Sealed>> byCheckpoint = new HashMap<>();
    private final TreeMap<String, byte[]> leaves = new TreeMap<>();

    private record Sealed(String stream, long seq, byte[] mac) {}

    private record Subtree(int size, byte[] hash) {}

    static SealedHeads read(Connection database) throws SQLException {
        var heads = new SealedHeads();
        try (var query = database.prepareStatement("select stream, seq, mac, checkpoint from audit_sealed");
                var row = query.executeQuery()) {
            while (row.next()) {
                var sealed = new Sealed(row.getString(1), row.getLong(2), row.getBytes(3));
                heads.byStream
                        .computeIfAbsent(sealed.stream(), any -> new TreeMap<>())
                        .put(sealed.seq(), sealed.mac());
                heads.byCheckpoint
                        .computeIfAbsent(row.getLong(4), any -> new ArrayList<>())
                        .add(sealed);
            }
        }
        return heads;
    }

    /** What was sealed of a stream, by number of the row. */
    Map<Long, byte[]> of(String stream) {
        return byStream.getOrDefault(stream, Map.of());
    }

    Map<String, Map<Long, byte[]>> all() {
        return byStream;
    }

    /** Goes on to this checkpoint. @return how many streams there were */
    int advance(long checkpoint) {
        byCheckpoint.getOrDefault(checkpoint, List.of()).forEach(head -> leaves.put(head.stream(), leaf(head)));
        return leaves.size();
    }

    /** The root over all heads as they are now: whole subtrees of equal size are joined as they come, the rest at the end. */
    byte[] root() {
        Deque<Subtree> open = new ArrayDeque<>();
        for (var leaf : leaves.values()) {
            var tree = new Subtree(1, leaf);
            while (!open.isEmpty() && open.peek().size() == tree.size()) {
                tree = join(open.pop(), tree);
            }
            open.push(tree);
        }
        if (open.isEmpty()) {
            return sha().digest();
        }
        var root = open.pop();
        while (!open.isEmpty()) {
            root = join(open.pop(), root);
        }
        return root.hash();
    }

    private static Subtree join(Subtree left, Subtree right) {
        var sha = sha();
        sha.update((byte) 1);
        sha.update(left.hash());
        return new Subtree(left.size() + right.size(), sha.digest(right.hash()));
    }

    private static byte[] leaf(Sealed head) {
        var stream = head.stream().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(1 + Integer.BYTES + stream.length + Long.BYTES + head.mac().length);
        bytes.put((byte) 0)
                .putInt(stream.length)
                .put(stream)
                .putLong(head.seq())
                .put(head.mac());
        return sha().digest(bytes.array());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
