package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.nrm.referral.DraftRoute;

/** One page of the short routes: one question, or a few that belong together. The fields are those of {@link ReferralSheet}. */
enum IntakeStep {
    DANGER(Section.SAFETY, "immediateDanger"),
    AGE(Section.SAFETY, "underAge"),
    SITE(Section.PLACE, "siteName", "siteAddress", "employer", "industry"),
    PLACE(Section.PLACE, "encounterRegion", "encounterPlace", "encounterAt"),
    FORM(Section.SIGNS, "mainForm"),
    SIGNS(Section.SIGNS),
    LANGUAGE(Section.CONSENT, "language"),
    CONSENT(Section.CONSENT, "consent"),
    CONTACT(
            Section.CONTACT,
            "contactChannel",
            "contactValue",
            "contactHours",
            "contactLanguage",
            "contactCodeWord",
            "contactWhoMayAnswer"),
    REPORTER(Section.CONTACT, "reporterName", "reporterPosition", "reporterContact", "reporterAlternateContact"),
    NOW(Section.MORE, "circumstances"),
    STORY(Section.MORE, "narrative", "otherForms"),
    PERSON(
            Section.MORE,
            "familyName",
            "givenName",
            "patronymic",
            "birthDate",
            "birthYear",
            "ageYears",
            "sex",
            "citizenship"),
    PAPERS(Section.MORE, "iin", "documents", "dependants", "disability"),
    FURTHER(Section.MORE, "otherConsents");

    private static final List<IntakeStep> OF_POLICE =
            List.of(DANGER, AGE, PLACE, FORM, SIGNS, LANGUAGE, CONSENT, CONTACT, REPORTER);
    private static final List<IntakeStep> OF_LABOUR =
            List.of(PLACE, FORM, SIGNS, DANGER, AGE, LANGUAGE, CONSENT, CONTACT, REPORTER);
    private static final List<IntakeStep> OF_SITE = List.of(SITE, PLACE, FORM, REPORTER);
    private static final List<IntakeStep> LATER = List.of(NOW, STORY, PERSON, PAPERS, FURTHER);
    private static final List<IntakeStep> LATER_OF_SITE = List.of(SIGNS, NOW, STORY);

    private final Section section;
    private final List<String> fields;

    IntakeStep(Section section, String... fields) {
        this.section = section;
        this.fields = List.of(fields);
    }

    /** What nobody can help without, in the order of the route. */
    static List<IntakeStep> first(DraftRoute route) {
        return switch (route) {
            case POLICE -> OF_POLICE;
            case LABOUR -> OF_LABOUR;
            case SITE -> OF_SITE;
        };
    }

    /** What may follow, sensitive questions among it: asked from the page that sums up. */
    static List<IntakeStep> later(DraftRoute route) {
        return route == DraftRoute.SITE ? LATER_OF_SITE : LATER;
    }

    static Stream<IntakeStep> all(DraftRoute route) {
        return Stream.concat(first(route).stream(), later(route).stream());
    }

    /** The page of this route with this address. */
    static Optional<IntakeStep> at(DraftRoute route, String address) {
        return all(route).filter(step -> step.address().equals(address)).findFirst();
    }

    /** The page on which this field of a referral is asked. */
    static Optional<IntakeStep> asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field) || step == SIGNS && field.equals(ReferralDocument.SIGNS))
                .findFirst();
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    Section section() {
        return section;
    }

    List<String> fields() {
        return fields;
    }

    /** Whether it says why it asks, and the person may leave it open. */
    boolean sensitive() {
        return section == Section.MORE || this == CONTACT;
    }

    /** Pages under one heading. */
    enum Section {
        SAFETY,
        PLACE,
        SIGNS,
        CONSENT,
        CONTACT,
        MORE
    }

    /** Why a question was left open for now. */
    enum Skipped {
        PREFERS_NOT_TO_SAY,
        NOT_SAFE_NOW,
        NO_INTERPRETER,
        NOT_KNOWN_YET
    }
}
