package kz.nrm.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238: HMAC-SHA-1, steps of 30 seconds, as every authenticator application knows them. */
final class Totp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int DIGITS = 6;

    private Totp() {}

    /** The step to which this code belongs: the present one or a neighbour, because clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var present = now.getEpochSecond() / 30;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> code(secret, step, DIGITS).equals(code))
                .findFirst();
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
            return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret as people type it, base 32 (RFC 4648) without padding. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var buffer = 0L;
        var bits = 0;
        for (var octet : secret) {
            buffer = buffer << 8 | octet & 0xFF;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((int) (buffer >> (bits - 5)) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((int) (buffer << (5 - bits)) & 31))
                        .toString();
    }
}
