package kz.nrm.investigation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.investigation.InterviewPlan;
import kz.nrm.investigation.InterviewPlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class InterviewPlannedEventForm implements CaseEventForm<InterviewPlannedEventForm.Planned> {

    private final InterviewPlanner planner;

    InterviewPlannedEventForm(InterviewPlanner planner) {
        this.planner = planner;
    }

    @Override
    public String type() {
        return "interview-planned";
    }

    @Override
    public Class<Planned> input() {
        return Planned.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.INVESTIGATOR, Role.PROSECUTOR, Role.LAWYER, Role.CASE_MANAGER);
    }

    @Override
    public void report(Report<Planned> report) {
        planner.plan(report.reference(), report.input().plan());
    }

    record Planned(
            @NotNull Instant startAt,
            @NotNull Instant endAt,
            @NotNull @Min(0) @Max(1440) Integer breakMinutes,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreterPresent,
            @NotNull Boolean representativePresent,
            @NotNull Boolean pedagoguePresent,
            @NotNull Boolean doctorPresent,
            @NotNull Boolean urgent,
            @Nullable @Size(max = 2000) String note) {

        InterviewPlan plan() {
            return new InterviewPlan(
                    startAt,
                    endAt,
                    breakMinutes,
                    language,
                    interpreterPresent,
                    representativePresent,
                    pedagoguePresent,
                    doctorPresent,
                    urgent);
        }
    }
}
