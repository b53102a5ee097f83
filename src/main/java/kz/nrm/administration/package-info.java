/** Accounts and agencies, for administrators, who see no case. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "access", "http"})
@NullMarked
package kz.nrm.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
