package kz.nrm.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * One version of the rule of one deadline, as {@code config/deadlines.yml} gives it. The version in force on the local day of the
 * start is taken; a later version never rewrites a running deadline.
 *
 * @param code           number in the list of deadlines: {@code D10}; {@code K02} for a statutory one
 * @param validFrom      first day the version is in force
 * @param validTo        last day the version is in force; none while it has no end
 * @param regions        where the version holds; empty for the whole country. A version for a region comes before a general one
 * @param by             process variable that chooses another length
 * @param lengths        the other lengths, by value of that variable
 * @param roll           where a last day off moves to, when not as direction and source say
 * @param verified       whether a lawyer has compared number and basis with the act
 * @param start          the fact the term starts with
 * @param stop           the fact that meets it
 * @param ifStartUnknown for a start that is a recorded date (birthday, departure): when to look again while it is not known
 * @param elapses        the period ends by itself and nobody is late then; so does every wait of a process
 * @param countsBack     the length is counted back from the start fact (thirty days before a permit ends)
 * @param pause          reasons for which it may be suspended; when not given, our own service levels counted in days for all
 *                       reasons, everything else for none
 * @param waivable       the person whose right it is may give it up
 * @param restorable     missed for good cause it is given anew (CPC 50)
 * @param endsBy         reasons that end it; when given, nothing else does: no agency can shorten it
 * @param warn           reminders, for the sweep
 * @param escalate       ladder after the end, for the sweep
 */
public record DeadlineRule(
        @NotBlank @Size(max = 10) String code,
        @NotBlank @Size(max = 20) String version,
        @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate validTo,
        @DefaultValue List<Region> regions,
        @NotNull Term length,
        @Nullable String by,
        @DefaultValue Map<String, Term> lengths,
        @NotNull Direction direction,
        @Nullable Rolling roll,
        @NotNull SourceClass source,
        @NotBlank @Size(max = 300) String legalBasis,
        @NotNull Boolean verified,
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String start,
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String stop,
        @Nullable Term ifStartUnknown,
        @DefaultValue("false") Boolean elapses,
        @DefaultValue("false") Boolean countsBack,
        @Nullable List<SuspensionReason> pause,
        @DefaultValue("false") Boolean waivable,
        @DefaultValue("false") Boolean restorable,
        @DefaultValue List<String> endsBy,
        @NotNull @Valid Owner owner,
        @DefaultValue List<Warning> warn,
        @DefaultValue List<@Valid Rung> escalate,
        @Nullable @Valid Extension extension) {

    /**
     * Who owes it.
     *
     * @param agency kind of agency, or {@code REFERRING}, {@code RECEIVING}, {@code DOOR}, {@code SHELTER} of the case
     * @param role   application role
     */
    public record Owner(@NotBlank String agency, @NotBlank String role) {}

    /**
     * @param to       role, or kind of agency
     * @param late     how long after the end; at once when not given
     * @param reassign whether the open task goes to them
     */
    public record Rung(
            @NotBlank String to,
            @Nullable Term late,
            @DefaultValue("false") Boolean reassign) {}

    /**
     * How the term may be prolonged.
     *
     * @param by      how much at a time
     * @param reasons codes that are accepted
     * @param most    how often; no limit when not given
     * @param whileUndecided how much longer it runs at a time when its end comes while a request is undecided; it ends when not given
     */
    public record Extension(
            @NotNull Term by,
            @NotEmpty List<String> reasons,
            @Nullable @Positive Integer most,
            @Nullable Term whileUndecided) {}

    /** The length for this value of {@link #by}, the ordinary one when there is none for it. */
    public Term lengthFor(@Nullable String variant) {
        return variant == null ? length : lengths.getOrDefault(variant, length);
    }

    /** Where a last day off moves to: protective forward, own service level back, statute as CPC 48(4) says. */
    public Rolling rolling() {
        if (roll != null) {
            return roll;
        }
        var ownServiceLevel = direction == Direction.DUTY && source != SourceClass.LAW && source != SourceClass.TREATY;
        return ownServiceLevel ? Rolling.BACKWARD : Rolling.FORWARD;
    }

    /** Whether it may be suspended for this reason. */
    public boolean mayPause(SuspensionReason reason) {
        if (pause != null) {
            return pause.contains(reason);
        }
        var ours = source == SourceClass.POLICY || source == SourceClass.ANCHOR;
        return ours && !elapses && !countsBack && !length.mode().exact();
    }

    /** Whether this reason ends it before or at its end. */
    public boolean endsFor(String reason) {
        return endsBy.isEmpty() || endsBy.contains(reason);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
