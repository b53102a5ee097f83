/** The append-only trail: every case event is a row in the transaction that made it happen. */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package kz.nrm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
