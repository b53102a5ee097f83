/** What every HTTP door of the house shares: strict input, problems in words, idempotent creation, limits. */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package kz.nrm.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
