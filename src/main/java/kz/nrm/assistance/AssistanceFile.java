package kz.nrm.assistance;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What rules and lists need to know of the help one person gets. */
@Classified(CASE)
@Entity
@Table(name = "assistance_file")
class AssistanceFile implements Persistable<String> {

    @Id
    @Classified(CASE)
    private String reference;

    @Column(name = "started_on", nullable = false)
    @Classified(CASE)
    private LocalDate startedOn;

    @Column(name = "ended_on")
    @Classified(CASE)
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_because")
    private @Nullable HelpEndReason endedBecause;

    @Column(name = "criteria", nullable = false)
    @Classified(CASE)
    private String criteria = "";

    @Column(name = "needs", nullable = false)
    @Classified(CASE)
    private String needs = "";

    @Column(name = "plan_signed_at")
    private @Nullable Instant planSignedAt;

    @Column(name = "examination_open", nullable = false)
    private boolean examinationOpen;

    @Column(name = "examined_on")
    @Classified(CASE)
    private @Nullable LocalDate examinedOn;

    @Version
    private @Nullable Integer version;

    protected AssistanceFile() {}

    AssistanceFile(CaseReference reference, LocalDate startedOn) {
        this.reference = reference.value();
        this.startedOn = startedOn;
    }

    /** Help begins again, as after a re-entry. */
    void restart(LocalDate day) {
        this.startedOn = day;
        this.endedOn = null;
        this.endedBecause = null;
    }

    void needs(Set<Eligibility> grounds, Set<ServiceKind> wanted) {
        this.criteria = words(grounds);
        this.needs = words(wanted);
    }

    void planSigned(Instant at) {
        this.planSignedAt = at;
    }

    boolean hasPlan() {
        return planSignedAt != null && running();
    }

    void examinationAgreed() {
        this.examinationOpen = true;
    }

    /** @param day null where the person changed their mind */
    void examinationOver(@Nullable LocalDate day) {
        this.examinationOpen = false;
        this.examinedOn = day == null ? examinedOn : day;
    }

    boolean examinationOpen() {
        return examinationOpen;
    }

    /** What was agreed about the end; help goes on until it ends. */
    void endAgreed(HelpEndReason reason) {
        this.endedBecause = reason;
    }

    void end(LocalDate day, boolean goalsMet) {
        this.endedOn = day;
        if (goalsMet) {
            this.endedBecause = HelpEndReason.GOALS_MET;
        }
        this.planSignedAt = null;
    }

    boolean running() {
        return endedOn == null;
    }

    Optional<HelpEndReason> endedBecause() {
        return Optional.ofNullable(endedBecause);
    }

    LocalDate startedOn() {
        return startedOn;
    }

    private static String words(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public String getId() {
        return reference;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
