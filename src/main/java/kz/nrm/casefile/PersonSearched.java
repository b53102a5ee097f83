package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.UserId;

/**
 * Somebody looked whether a person has a case.
 *
 * @param terms a keyed hash of what was asked for
 */
public record PersonSearched(UserId by, String terms, int hits, Instant at) {}
