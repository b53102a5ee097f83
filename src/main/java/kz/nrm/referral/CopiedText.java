package kz.nrm.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kz.nrm.shared.CaseReference;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Notices that a narrative was taken over from an earlier referral. Keeps keyed fingerprints, never a text. */
@Component
class CopiedText {

    private static final double COPIED = 0.5;
    private static final int FEWEST = 5;

    private final NamedParameterJdbcTemplate jdbc;
    private final Fingerprints fingerprints;
    private final Clock clock;

    CopiedText(NamedParameterJdbcTemplate jdbc, Fingerprints fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    List<String> sketch(NarrativeText narrative) {
        return narrative.sketch(fingerprints::of);
    }

    /** Whether half of the sketch or more stands in one earlier referral. */
    boolean isCopied(List<String> sketch) {
        if (sketch.size() < FEWEST) {
            return false;
        }
        var shared = jdbc.queryForList("""
                select count(*) as shared from narrative_shingle where fingerprint in (:sketch)
                group by reference order by shared desc fetch first 1 rows only""", new MapSqlParameterSource("sketch", sketch), Integer.class);
        return !shared.isEmpty() && shared.get(0) >= COPIED * sketch.size();
    }

    void remember(CaseReference reference, List<String> sketch) {
        var at = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "insert into narrative_shingle (fingerprint, reference, noted_at) values (:fingerprint, :reference, :at)",
                sketch.stream()
                        .map(fingerprint -> new MapSqlParameterSource("fingerprint", fingerprint)
                                .addValue("reference", reference.value())
                                .addValue("at", at))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
