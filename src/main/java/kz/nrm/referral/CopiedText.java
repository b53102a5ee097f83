package kz.nrm.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.ErasureStep;
import kz.nrm.shared.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Notices that a narrative was taken over from an earlier referral of the same agency. Whoever sends one hears nothing of what others have
 * sent, or of a case they are shut out of: it would say that the person is known. Keeps keyed fingerprints, never a text.
 */
@Component
class CopiedText {

    private static final double COPIED = 0.5;
    private static final int FEWEST = 5;

    private final NamedParameterJdbcTemplate jdbc;
    private final Fingerprints fingerprints;
    private final CaseAccess access;
    private final Clock clock;

    CopiedText(NamedParameterJdbcTemplate jdbc, Fingerprints fingerprints, CaseAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.access = access;
        this.clock = clock;
    }

    List<String> sketch(NarrativeText narrative) {
        return narrative.sketch(fingerprints::of);
    }

    /** Whether half of the sketch or more stands in one earlier referral of the sender's agency that the sender may know of. */
    boolean isCopied(List<String> sketch, Actor sender) {
        if (sketch.size() < FEWEST) {
            return false;
        }
        var shared = jdbc.queryForList(
                """
                select count(*) as shared from narrative_shingle
                where fingerprint in (:sketch) and agency = :agency and reference not in (:hidden)
                group by reference order by shared desc fetch first 1 rows only""",
                Map.of("sketch", sketch, "agency", sender.agency().value(), "hidden", access.hiddenFrom(sender)),
                Integer.class);
        return !shared.isEmpty() && shared.get(0) >= COPIED * sketch.size();
    }

    void remember(CaseReference reference, List<String> sketch, Actor sender) {
        var at = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "insert into narrative_shingle (fingerprint, reference, agency, noted_at) values (:fingerprint, :reference, :agency, :at)",
                sketch.stream()
                        .map(fingerprint -> new MapSqlParameterSource("fingerprint", fingerprint)
                                .addValue("reference", reference.value())
                                .addValue("agency", sender.agency().value())
                                .addValue("at", at))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The case was erased: what the person told is recognised by nothing any more. */
    @EventListener
    void on(ErasureStep step) {
        if (step.step() == ErasureStep.Step.CARRIED_OUT) {
            jdbc.update(
                    "delete from narrative_shingle where reference = :reference",
                    Map.of("reference", step.reference().value()));
        }
    }
}
