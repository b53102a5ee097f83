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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** One person-episode. Holds nothing that identifies the person. */
@Classified(CASE)
@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CaseState state = CaseState.SUBMITTED;

    @Enumerated(EnumType.STRING)
    @Column(name = "child_status", nullable = false)
    private ChildStatus childStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false)
    private Region region;

    @Column(name = "referring_agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String referring;

    @Column(name = "receiving_agency", nullable = false)
    @Classified(CASE)
    private String receiving;

    @Column(name = "flags", nullable = false)
    @Classified(CASE)
    private String flags;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "state_since", nullable = false)
    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private @Nullable CaseState stateBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_closure")
    private @Nullable ClosureReason proposedClosure;

    @Enumerated(EnumType.STRING)
    @Column(name = "closure_reason")
    private @Nullable ClosureReason closureReason;

    @Version
    private @Nullable Integer version;

    protected CaseFile() {}

    CaseFile(CaseReference reference, NewCase opened, Instant at) {
        this.reference = reference.value();
        this.childStatus = opened.childStatus();
        this.region = opened.region();
        this.referring = opened.referring().value();
        this.receiving = opened.receiving().value();
        this.flags = joined(opened.flags());
        this.openedAt = at;
        this.stateSince = at;
    }

    /** Moves to another state; a closed case moves only by re-entry. */
    boolean move(CaseState to, Instant at) {
        if (state == to || state.closed()) {
            return false;
        }
        this.stateBefore = state;
        this.state = to;
        this.stateSince = at;
        return true;
    }

    boolean close(ClosureReason reason, Instant at) {
        var moved = move(CaseState.CLOSED, at);
        if (moved) {
            this.closureReason = reason;
        }
        return moved;
    }

    /** The person has left by own choice, confirmed by a second person; the state says so already. */
    void left() {
        this.closureReason = ClosureReason.WITHDREW;
    }

    void reopen(CaseState to, Instant at) {
        this.state = to;
        this.stateSince = at;
        this.closureReason = null;
    }

    /** Goes back to where the case stood before it was suspended. */
    boolean resume(Instant at) {
        return state == CaseState.SUSPENDED_MISSING && move(stateBefore == null ? CaseState.ACCEPTED : stateBefore, at);
    }

    void proposeClosure(ClosureReason reason) {
        this.proposedClosure = reason;
    }

    Optional<ClosureReason> proposedClosure() {
        return Optional.ofNullable(proposedClosure);
    }

    boolean raise(CaseFlag flag) {
        var all = flags();
        var changed = all.add(flag);
        this.flags = joined(all);
        return changed;
    }

    boolean lower(CaseFlag flag) {
        var all = flags();
        var changed = all.remove(flag);
        this.flags = joined(all);
        return changed;
    }

    void childStatus(ChildStatus status) {
        this.childStatus = status;
    }

    void receiving(AgencyId agency) {
        this.receiving = agency.value();
    }

    Set<CaseFlag> flags() {
        var set = EnumSet.noneOf(CaseFlag.class);
        Arrays.stream(flags.split(" "))
                .filter(name -> !name.isEmpty())
                .map(CaseFlag::valueOf)
                .forEach(set::add);
        return set;
    }

    CaseView view() {
        return new CaseView(
                new CaseReference(reference),
                state,
                stateSince,
                childStatus,
                region,
                new AgencyId(referring),
                new AgencyId(receiving),
                flags(),
                openedAt,
                closureReason,
                version == null ? 0 : version);
    }

    private static String joined(Set<CaseFlag> flags) {
        return flags.stream().map(CaseFlag::name).sorted().collect(Collectors.joining(" "));
    }
}
