package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Relatives;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member of the family has a case too. Only where both want it and it is safe are they kept together. */
@Component
class RelativeNamedEventForm implements CaseEventForm<RelativeNamedEventForm.Answers> {

    private final Relatives relatives;

    RelativeNamedEventForm(Relatives relatives) {
        this.relatives = relatives;
    }

    /** What is entered. */
    record Answers(
            @NotBlank @Size(max = 20) String relative,
            @NotNull Kinship kinship,
            @NotNull Boolean safeTogether,
            @Nullable @Size(max = 2000) String note) {}

    /** What the other one is to the person. */
    enum Kinship {
        PARTNER,
        PARENT,
        CHILD,
        SIBLING,
        OTHER
    }

    @Override
    public String type() {
        return "relative-named";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(
                Role.FIRST_RESPONDER,
                Role.LABOUR_INSPECTOR,
                Role.IDENTIFICATION_OFFICER,
                Role.CASE_MANAGER,
                Role.SOCIAL_WORKER,
                Role.SHELTER_STAFF,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.COORDINATOR_REGION,
                Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        if (report.input().safeTogether()) {
            relatives.together(report.reference(), report.input().relative(), report.actor());
        }
    }
}
