/** Detention of a person and plans to remove them: both are answered within hours, while all help goes on. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "access",
            "http",
            "workflow",
            "workflow::engine",
            "deadline",
            "casefile"
        })
@NullMarked
package kz.nrm.detention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
