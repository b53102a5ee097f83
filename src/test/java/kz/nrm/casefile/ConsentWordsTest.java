package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.Consent.Purpose;
import kz.nrm.casefile.ConsentWords.Question;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

/** Several decisions of one person: which counts. */
class ConsentWordsTest {

    private static final AgencyId SHELTER = new AgencyId("SSS_PROVIDER-75");
    private static final Question IDENTITY = shelter(Compartment.IDENTITY);
    private static final Question LOCATION = shelter(Compartment.LOCATION);

    @Test
    void neverAskedIsNeitherYesNorNo() {
        var words = words();
        assertThat(words.allow(IDENTITY)).isFalse();
        assertThat(words.refuse(IDENTITY)).isFalse();
        assertThat(words.inForce(Purpose.NRM)).isFalse();
    }

    @Test
    void theLastWordCounts() {
        assertThat(words(yes(Purpose.NRM)).allow(IDENTITY)).isTrue();
        assertThat(words(yes(Purpose.NRM), no(Purpose.NRM)).allow(IDENTITY)).isFalse();
        assertThat(words(yes(Purpose.NRM), no(Purpose.NRM), yes(Purpose.NRM)).allow(IDENTITY))
                .isTrue();
        assertThat(words(no(Purpose.NRM), yes(Purpose.NRM)).refuse(IDENTITY)).isFalse();
    }

    @Test
    void aConsentForSomethingElseOpensNothing() {
        assertThat(words(yes(Purpose.FOLLOW_UP)).allow(IDENTITY)).isFalse();
        assertThat(words(yes(Purpose.NRM), no(Purpose.FOLLOW_UP)).allow(IDENTITY))
                .isTrue();
    }

    @Test
    void aNoToOneOfficeClosesThisOfficeAlone() {
        var words = words(yes(Purpose.NRM), said(Purpose.SHARING, false, office()));
        assertThat(words.allow(IDENTITY)).isFalse();
        assertThat(words.refuseByName(IDENTITY)).isTrue();
        var other = new Question(Purpose.NRM, new AgencyId("NGO-75"), AgencyKind.NGO, Compartment.IDENTITY);
        assertThat(words.allow(other)).isTrue();
        assertThat(words.refuse(other)).isFalse();
    }

    @Test
    void aYesForAllNeverLiftsANoThatNamedSomebody() {
        var words = words(said(Purpose.SHARING, false, body()), yes(Purpose.NRM), yes(Purpose.SHARING));
        assertThat(words.allow(IDENTITY)).isFalse();
        assertThat(words.refuseByName(IDENTITY)).isTrue();
    }

    @Test
    void aYesToAnOfficeLiftsANoToItsKind() {
        var words = words(said(Purpose.SHARING, false, body()), said(Purpose.SHARING, true, office()));
        assertThat(words.allow(IDENTITY)).isTrue();
        assertThat(words.refuseByName(IDENTITY)).isFalse();
        assertThat(words.allow(new Question(
                        Purpose.NRM, new AgencyId("SSS_PROVIDER-10"), AgencyKind.SSS_PROVIDER, Compartment.IDENTITY)))
                .isFalse();
    }

    @Test
    void aNoToSomeFieldsClosesThoseFields() {
        var words = words(
                yes(Purpose.NRM),
                said(Purpose.SHARING, false, new ConsentScope(SHELTER, null, Set.of(Compartment.IDENTITY))));
        assertThat(words.allow(IDENTITY)).isFalse();
        assertThat(words.allow(LOCATION)).isTrue();
    }

    @Test
    void aYesToAllFieldsDoesNotLiftANoToSome() {
        var words = words(
                said(Purpose.NRM, false, new ConsentScope(null, null, Set.of(Compartment.IDENTITY))), yes(Purpose.NRM));
        assertThat(words.allow(IDENTITY)).isFalse();
        assertThat(words.allow(LOCATION)).isTrue();
    }

    @Test
    void whoLeavesTakesBackEveryYes() {
        var words =
                words(yes(Purpose.NRM), said(Purpose.SHARING, true, office()), yes(Purpose.MEDICAL), no(Purpose.NRM));
        assertThat(words.allow(IDENTITY)).isFalse();
        assertThat(words.allow(new Question(Purpose.MEDICAL, null, AgencyKind.HEALTH, Compartment.MEDICAL)))
                .isFalse();
        assertThat(words.refuseByName(IDENTITY)).isFalse();
    }

    @Test
    void whatIsNotInTheDirectoryIsNoOffice() {
        var words = words(said(Purpose.SHARING, true, office()));
        assertThat(words.allow(new Question(Purpose.NRM, null, AgencyKind.SSS_PROVIDER, Compartment.IDENTITY)))
                .isFalse();
    }

    @Test
    void theConsentToAPurposeIsTheOneForAll() {
        var words = words(yes(Purpose.POLICE), said(Purpose.POLICE, false, body()));
        assertThat(words.inForce(Purpose.POLICE)).isTrue();
        assertThat(words(yes(Purpose.POLICE), no(Purpose.POLICE)).inForce(Purpose.POLICE))
                .isFalse();
    }

    private static Question shelter(Compartment compartment) {
        return new Question(Purpose.NRM, SHELTER, AgencyKind.SSS_PROVIDER, compartment);
    }

    private static ConsentScope office() {
        return new ConsentScope(SHELTER, null, Set.of());
    }

    private static ConsentScope body() {
        return new ConsentScope(null, AgencyKind.SSS_PROVIDER, Set.of());
    }

    private static Consent yes(Purpose purpose) {
        return said(purpose, true, ConsentScope.WHOLE);
    }

    private static Consent no(Purpose purpose) {
        return said(purpose, false, ConsentScope.WHOLE);
    }

    private static Consent said(Purpose purpose, boolean given, ConsentScope scope) {
        return new Consent(
                new Consent.Decision(purpose, given, scope, "kaz", null, Consent.Giver.SELF),
                Optional.empty(),
                Optional.empty(),
                new UserId("manager"),
                Instant.EPOCH);
    }

    private static ConsentWords words(Consent... said) {
        return new ConsentWords(Arrays.asList(said));
    }
}
