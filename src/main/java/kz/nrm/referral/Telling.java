package kz.nrm.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.referral.NewReferral.Circumstance;
import kz.nrm.referral.NewReferral.Encounter;
import kz.nrm.referral.NewReferral.Reporter;
import kz.nrm.referral.NewReferral.Sign;
import org.jspecify.annotations.Nullable;

/**
 * The referral as it was told, without who the person is: kept under seal as testimony.
 *
 * @param site   shared facts of a site referral
 * @param source where an imported record came from, with what had no place of its own
 */
record Telling(
        Reporter reporter,
        Encounter encounter,
        String language,
        List<ExploitationForm> suspectedForms,
        List<Sign> indicators,
        Channel channel,
        @Nullable String narrative,
        Set<Circumstance> circumstances,
        List<ExploitationSituation> situations,
        @Nullable SiteFacts site,
        Map<String, String> source) {

    static Telling of(NewReferral referral, Channel channel, Origin origin) {
        return new Telling(
                referral.reporter(),
                referral.encounter(),
                referral.language(),
                referral.suspectedForms(),
                referral.indicators(),
                channel,
                referral.narrative(),
                referral.circumstances(),
                referral.situations(),
                origin.site(),
                origin.source());
    }

    @Override
    public String toString() {
        return "Telling[***]";
    }
}
