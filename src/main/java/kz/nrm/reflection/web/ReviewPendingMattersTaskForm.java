package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kz.nrm.reflection.MatterAuthority;
import kz.nrm.reflection.MatterKind;
import kz.nrm.reflection.PendingMatters;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lawyer names what is pending against the person, before which authority, and what may be a direct result of the exploitation. */
@Component
class ReviewPendingMattersTaskForm implements TaskForm<ReviewPendingMattersTaskForm.Matters> {

    record Matters(
            @Nullable MatterAuthority irregularStayBefore,
            @Nullable MatterAuthority documentsBefore,
            @Nullable MatterAuthority borderCrossingBefore,
            @Nullable MatterAuthority prostitutionBefore,
            @Nullable MatterAuthority drugsBefore,
            @Nullable MatterAuthority otherOffenceBefore,
            @NotNull Set<MatterKind> directResults,
            @Nullable @Size(max = 4000) String note) {}

    private final PendingMatters matters;

    ReviewPendingMattersTaskForm(PendingMatters matters) {
        this.matters = matters;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.REVIEW_PENDING_MATTERS;
    }

    @Override
    public Class<Matters> input() {
        return Matters.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Matters answers) {
        var found = matters.review(task.reference(), pending(answers), answers.directResults());
        return CaseFacts.none().with(CaseVariable.MATTERS_FOUND, found);
    }

    private static Map<MatterKind, MatterAuthority> pending(Matters answers) {
        var pending = new EnumMap<MatterKind, MatterAuthority>(MatterKind.class);
        put(pending, MatterKind.IRREGULAR_STAY, answers.irregularStayBefore());
        put(pending, MatterKind.DOCUMENTS, answers.documentsBefore());
        put(pending, MatterKind.BORDER_CROSSING, answers.borderCrossingBefore());
        put(pending, MatterKind.PROSTITUTION, answers.prostitutionBefore());
        put(pending, MatterKind.DRUGS, answers.drugsBefore());
        put(pending, MatterKind.OTHER_OFFENCE, answers.otherOffenceBefore());
        return pending;
    }

    private static void put(
            Map<MatterKind, MatterAuthority> pending, MatterKind kind, @Nullable MatterAuthority authority) {
        if (authority != null) {
            pending.put(kind, authority);
        }
    }
}
