package kz.nrm.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.SafeContact;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.referral.NewReferral.Circumstance;
import kz.nrm.referral.NewReferral.Contact;
import kz.nrm.referral.NewReferral.Encounter;
import kz.nrm.referral.NewReferral.Reporter;
import kz.nrm.referral.NewReferral.Sign;
import kz.nrm.referral.NewReferral.UnderAge;
import org.jspecify.annotations.Nullable;

/**
 * Many persons found at one site: shared facts once, each person with signs and consent of their own.
 *
 * @param commonIndicators    hold for every person
 * @param commonCircumstances hold for every person
 * @param narrative           what was found at the site; a person's own comes on top of it
 */
public record NewSiteReferral(
        @NotNull @Valid SiteFacts site,
        @NotNull @Valid Reporter reporter,
        @NotNull @Valid Encounter encounter,
        @NotEmpty @Size(max = 13) List<@NotNull ExploitationForm> suspectedForms,
        @Size(max = 100) List<@NotNull @Valid Sign> commonIndicators,
        @Size(max = 20) Set<@NotNull Circumstance> commonCircumstances,
        @Nullable Channel channel,
        @Nullable @Size(max = 15_000) String narrative,
        @Nullable @Size(max = 60) String receivingAgency,
        @NotEmpty @Size(max = 500) List<@NotNull SitePerson> persons) {

    private static final Contact THROUGH_AGENCY =
            new Contact(SafeContact.Channel.THROUGH_AGENCY, null, null, null, null, null);

    /** What was left out is empty, not null. */
    public NewSiteReferral {
        commonIndicators = Objects.requireNonNullElse(commonIndicators, List.of());
        commonCircumstances = InOrder.of(commonCircumstances);
    }

    /** The referral of one of the persons: the own signs first, then those of the site. */
    NewReferral referralOf(SitePerson each) {
        var signs = new ArrayList<>(each.indicators());
        signs.addAll(commonIndicators);
        var circumstances = new LinkedHashSet<>(each.circumstances());
        circumstances.addAll(commonCircumstances);
        return new NewReferral(
                reporter,
                encounter,
                each.underAge(),
                each.immediateDanger(),
                each.language(),
                each.suspectedForms().isEmpty() ? suspectedForms : each.suspectedForms(),
                signs,
                each.consent(),
                Objects.requireNonNullElse(each.safeContact(), THROUGH_AGENCY),
                each.otherConsents(),
                channel,
                each.person(),
                each.narrative(),
                circumstances,
                each.situations(),
                receivingAgency);
    }

    /**
     * One person of the site; the fields mean the same as in a single referral.
     *
     * @param safeContact    through the agency where not stated
     * @param suspectedForms those of the site where not stated
     * @param family         any word; those who share it are one family and want to stay together
     */
    public record SitePerson(
            UnderAge underAge,
            Boolean immediateDanger,
            String language,
            List<ExploitationForm> suspectedForms,
            List<Sign> indicators,
            @Nullable Answer consent,
            @Nullable Contact safeContact,
            Map<Consent.Purpose, Answer> otherConsents,
            ReferredPerson person,
            @Nullable String narrative,
            Set<Circumstance> circumstances,
            List<ExploitationSituation> situations,
            @Nullable @Size(max = 40) String family) {

        /** What was left out is empty, not null. */
        public SitePerson {
            suspectedForms = Objects.requireNonNullElse(suspectedForms, List.of());
            indicators = Objects.requireNonNullElse(indicators, List.of());
            otherConsents = Objects.requireNonNullElse(otherConsents, Map.of());
            person = Objects.requireNonNullElse(person, ReferredPerson.UNKNOWN);
            circumstances = InOrder.of(circumstances);
            situations = Objects.requireNonNullElse(situations, List.of());
        }

        @Override
        public String toString() {
            return "SitePerson[***]";
        }
    }

    @Override
    public String toString() {
        return "NewSiteReferral[***]";
    }
}
