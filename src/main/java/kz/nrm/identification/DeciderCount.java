package kz.nrm.identification;

import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;

/**
 * How often the negative decisions of one decider were overturned by a second person or on reconsideration (failure mode F9).
 *
 * @param decisions  all decisions, requests for more information left out
 * @param negatives  negative ones
 * @param reconsidered negative ones another decision was asked for
 * @param overturned negative ones that did not stand
 */
public record DeciderCount(
        UserId decider, AgencyId agency, long decisions, long negatives, long reconsidered, long overturned) {}
