package kz.nrm.casefile;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** How long one case stood in one stage, with the codes the times are compared by. Holds nothing that identifies the person. */
@Classified(CASE)
@Entity
@Table(name = "stage_time")
class StageTime {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false, updatable = false)
    private CaseState stage;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex")
    private @Nullable Sex sex;

    @Column(name = "foreigner")
    private @Nullable Boolean foreigner;

    /** Names, with a blank between them. */
    @Column(name = "forms", nullable = false)
    @Classified(CASE)
    private String forms = "";

    @Version
    private @Nullable Integer version;

    protected StageTime() {}

    StageTime(CaseReference reference, CaseState stage, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.stage = stage;
        this.startedAt = at;
    }

    void end(Instant at) {
        this.endedAt = at;
    }

    /** What is known of the person when the stage ends; unknown where the records are gone. */
    void of(Sex whose, boolean fromAbroad, Set<ExploitationForm> suspected) {
        this.sex = whose;
        this.foreigner = fromAbroad;
        this.forms = suspected.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    CaseState stage() {
        return stage;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt == null ? startedAt : endedAt;
    }

    List<String> groups(Fairness.By by) {
        return switch (by) {
            case SEX -> sex == null ? List.of() : List.of(sex.name());
            case CITIZENSHIP -> foreigner == null ? List.of() : List.of(foreigner ? "FOREIGN" : "HOME");
            case FORM ->
                Arrays.stream(forms.split(" ")).filter(form -> !form.isEmpty()).toList();
        };
    }
}
