package kz.nrm.shared;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * The 17 oblasts and 3 cities of Kazakhstan. The code is the first two KATO digits, the same as in ISO 3166-2:KZ (to be verified
 * against the official list before production).
 */
public enum Region {
    ABAI("10"),
    AKMOLA("11"),
    AKTOBE("15"),
    ALMATY_OBLAST("19"),
    ATYRAU("23"),
    WEST_KAZAKHSTAN("27"),
    ZHAMBYL("31"),
    ZHETISU("33"),
    KARAGANDA("35"),
    KOSTANAY("39"),
    KYZYLORDA("43"),
    MANGYSTAU("47"),
    PAVLODAR("55"),
    NORTH_KAZAKHSTAN("59"),
    TURKISTAN("61"),
    ULYTAU("62"),
    EAST_KAZAKHSTAN("63"),
    ASTANA("71"),
    ALMATY("75"),
    SHYMKENT("79");

    /** Legal dates of the whole country are kept in this zone: +06 until 29 February 2024, +05 since (tzdata 2024a). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final String code;

    Region(String code) {
        this.code = code;
    }

    /** Two digits, for example {@code 75}. */
    public String code() {
        return code;
    }

    /** The region with this two-digit code, or empty when there is none. */
    public static Optional<Region> ofCode(String code) {
        return Arrays.stream(values())
                .filter(region -> region.code.equals(code))
                .findFirst();
    }
}
