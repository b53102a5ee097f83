/** The append-only trail: whatever happens and whatever is shown is a row, chained to the one before, in the transaction that made it so. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "access", "http"})
@NullMarked
package kz.nrm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
