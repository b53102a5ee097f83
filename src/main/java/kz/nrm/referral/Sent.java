package kz.nrm.referral;

import java.time.Instant;
import kz.nrm.casefile.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A referral somebody sent, and what became of it.
 *
 * @param at              when it was sent, UTC
 * @param rejectedBecause why an agency could not take it; null where none has said so
 */
public record Sent(
        ReferralStatus status,
        Instant at,
        @Nullable Rejection rejectedBecause,
        @Nullable Instant rejectedAt) {}
