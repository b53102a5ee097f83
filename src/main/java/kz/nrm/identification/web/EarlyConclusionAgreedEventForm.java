package kz.nrm.identification.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.identification.Conclusions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person agrees to be confirmed before the period is over, and the door's opinion is positive. */
@Component
class EarlyConclusionAgreedEventForm implements CaseEventForm<EarlyConclusionAgreedEventForm.EarlyConclusionAgreed> {

    record EarlyConclusionAgreed(
            @NotNull Boolean personAgrees,
            @NotNull Boolean opinionPositive,
            @NotNull LocalDate agreedOn,
            @NotNull @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreter,
            @Nullable @Size(max = 2000) String note) {}

    private final Conclusions conclusions;

    EarlyConclusionAgreedEventForm(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public String type() {
        return "early-conclusion-agreed";
    }

    @Override
    public Class<EarlyConclusionAgreed> input() {
        return EarlyConclusionAgreed.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(Role.CASE_MANAGER);
    }

    @Override
    public void report(Report<EarlyConclusionAgreed> report) {
        var input = report.input();
        conclusions.agreeEarly(report.reference(), input.personAgrees(), input.opinionPositive(), input.agreedOn());
    }
}
