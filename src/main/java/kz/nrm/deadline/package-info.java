/** The legal clock: working calendar, deadline rules with their legal basis, and the ledger of every deadline of a case. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "access", "http", "workflow", "workflow :: engine"})
@NullMarked
package kz.nrm.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
