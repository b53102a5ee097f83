/** Who acts, in which role, and which cases and field classes that opens. */
@ApplicationModule(allowedDependencies = {"shared", "agency"})
@NullMarked
package kz.nrm.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
