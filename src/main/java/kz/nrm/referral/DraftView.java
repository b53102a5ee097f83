package kz.nrm.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as its holder sees it in a list.
 *
 * @param until   by when it should be sent, kept on or deleted; nothing happens to it then but a warning, UTC
 * @param warning whether that is near or past
 * @param page    where the holder was last
 * @param edition grows with every saving
 */
public record DraftView(
        UUID id,
        DraftRoute route,
        Instant begun,
        Instant saved,
        Instant until,
        boolean warning,
        String page,
        int edition) {}
