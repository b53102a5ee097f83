package kz.nrm.childprotection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How child protection stands in one case; null where it is not known yet. Times are UTC. */
public record ChildView(
        @Nullable Instant guardianRequestedAt,
        @Nullable Instant interestsAssessedAt,
        @Nullable Instant interestsDeterminedAt,
        @Nullable LongTermSolution solution,
        @Nullable Boolean returnThinkable,
        @Nullable AgeRange ageRange,
        @Nullable AgeGround ageGround,
        @Nullable AgeDecision ageDecided,
        @Nullable Instant ageDecidedAt,
        @Nullable SchoolPlace school,
        @Nullable Boolean familySafe) {}
