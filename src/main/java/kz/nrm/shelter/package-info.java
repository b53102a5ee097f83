/** A safe place to live: shelters and their beds, the search all over the country, holds, stays, and every night without a bed. */
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
package kz.nrm.shelter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
