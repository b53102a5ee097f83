package kz.nrm.desk;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Somebody took a list of tasks out of the house.
 *
 * @param about which list, as its address says it
 */
public record TasksExported(UserId by, int lines, String about, Instant at) implements UserEvent {}
