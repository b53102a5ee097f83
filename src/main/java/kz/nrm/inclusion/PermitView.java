package kz.nrm.inclusion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The latest application as pages show it. */
public record PermitView(
        PermitKind kind,
        LocalDate filedOn,
        boolean takenBySystem,
        @Nullable PermitOutcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean rightToWork,
        @Nullable LocalDate appealUntil,
        boolean settled) {}
