package kz.nrm.shelter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Age groups of the counted need, the same as in the CTDC codebook, with those over 48 and the unknown. */
public enum AgeBand {
    FROM_0(0, 8),
    FROM_9(9, 17),
    FROM_18(18, 20),
    FROM_21(21, 23),
    FROM_24(24, 26),
    FROM_27(27, 29),
    FROM_30(30, 38),
    FROM_39(39, 47),
    FROM_48(48, 200),
    UNKNOWN(-1, -1);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** @param years completed years; null where unknown */
    public static AgeBand of(@Nullable Integer years) {
        return years == null
                ? UNKNOWN
                : Arrays.stream(values())
                        .filter(band -> band.youngest <= years && years <= band.oldest)
                        .findFirst()
                        .orElse(UNKNOWN);
    }
}
