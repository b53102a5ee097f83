package kz.nrm.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.Consent.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code config/consent.yml}: which text explains a consent, and which consent, or which ground instead, opens what to whom.
 *
 * @param sharing who reads what within the mechanism; what no row names is open to nobody
 * @param outside what goes to which outside system; to a system that no row names nothing goes
 */
@Validated
@ConfigurationProperties("nrm.consent")
record ConsentSettings(
        @NotEmpty List<@Valid Text> texts,
        @NotEmpty List<@Valid Sharing> sharing,
        @NotEmpty List<@Valid Outside> outside) {

    /** What may stand instead of a consent; never against a no that names the recipient. */
    enum Ground {
        /** A child, or somebody who may be one, is protected without having to ask for it. */
        CHILD,
        /** The person is in danger now; only where the person has not said no. */
        DANGER,
        /** The agency holds the case and answers to the person for it. */
        HOLDS_CASE,
        /** Acts for the person. */
        REPRESENTS_PERSON,
        /** A criminal case is registered. */
        CRIMINAL_CASE
    }

    /**
     * One version of the texts; the words stand in the messages {@code consent.text.<version>.<purpose>}.
     *
     * @param validFrom the newest one that is valid is the one in force
     */
    record Text(
            @NotBlank @Size(max = 30) @Pattern(regexp = "[A-Za-z0-9-]+")
            String version,

            @NotNull LocalDate validFrom,
            @NotBlank String legalBasis,
            boolean verified) {}

    /** What opens these compartments to these bodies. */
    record Sharing(
            @NotEmpty Set<AgencyKind> bodies,
            @NotEmpty Set<Compartment> compartments,
            @NotNull Purpose purpose,
            @DefaultValue Set<Ground> instead,
            @NotBlank String legalBasis,
            @NotNull LocalDate validFrom,
            boolean verified) {

        /** Whether no row opens to the police side where somebody lives. */
        @AssertTrue(message = "police, prosecutor, migration and border never learn where a person lives")
        boolean isLocationKept() {
            return !compartments.contains(Compartment.LOCATION)
                    || bodies.stream().noneMatch(AgencyKind::policeSide);
        }
    }

    /**
     * What lets something of this compartment go to this system.
     *
     * @param duty it goes by a duty of the law, whatever the person said
     */
    record Outside(
            @NotBlank String system,
            @NotNull AgencyKind body,
            @NotNull Compartment compartment,
            @NotNull Purpose purpose,
            @DefaultValue Set<Ground> instead,
            @DefaultValue("false") boolean duty,
            @NotBlank String legalBasis,
            @NotNull LocalDate validFrom,
            boolean verified) {

        @AssertTrue(message = "police, prosecutor, migration and border never learn where a person lives")
        boolean isLocationKept() {
            return compartment != Compartment.LOCATION || !body.policeSide();
        }
    }

    Optional<Text> textInForce(LocalDate today) {
        return texts.stream()
                .filter(text -> !text.validFrom().isAfter(today))
                .max(Comparator.comparing(Text::validFrom));
    }

    /** The newest rule for this body and compartment. */
    Optional<Sharing> sharing(AgencyKind body, Compartment compartment, LocalDate today) {
        return sharing.stream()
                .filter(row -> row.bodies().contains(body) && row.compartments().contains(compartment))
                .filter(row -> !row.validFrom().isAfter(today))
                .max(Comparator.comparing(Sharing::validFrom));
    }

    /** The newest rule for this system. */
    Optional<Outside> outside(String system, LocalDate today) {
        return outside.stream()
                .filter(row -> row.system().equals(system) && !row.validFrom().isAfter(today))
                .max(Comparator.comparing(Outside::validFrom));
    }
}
