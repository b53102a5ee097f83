package kz.nrm.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/** Hash of many heads as RFC 6962 counts it, so that one stream can be proved without showing the others. */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The root over these heads, in the order of the names of their streams. */
    static byte[] root(List<Head> heads) {
        var leaves = heads.stream()
                .sorted(Comparator.comparing(Head::stream))
                .map(MerkleTree::leaf)
                .toList();
        return leaves.isEmpty() ? sha().digest() : over(leaves);
    }

    private static byte[] over(List<byte[]> leaves) {
        var count = leaves.size();
        if (count == 1) {
            return leaves.get(0);
        }
        var left = Integer.highestOneBit(count - 1);
        var sha = sha();
        sha.update(NODE);
        sha.update(over(leaves.subList(0, left)));
        return sha.digest(over(leaves.subList(left, count)));
    }

    private static byte[] leaf(Head head) {
        var stream = head.stream().getBytes(StandardCharsets.UTF_8);
        var sha = sha();
        sha.update(LEAF);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(stream.length).array());
        sha.update(stream);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(head.seq()).array());
        return sha.digest(head.mac());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
