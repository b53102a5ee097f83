package kz.nrm.desk;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Somebody printed a page that is about no single case: a list, a comparison, a count. Each case it names has its own row.
 *
 * @param lines how many cases the page names
 * @param about which page, as its address says it
 */
public record ListPrinted(UserId by, int lines, String about, Instant at) implements UserEvent {}
