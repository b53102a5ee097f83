/** From the signs somebody noticed to the decisions on reasonable and on conclusive grounds; no table, timer or single person ever says no. */
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
package kz.nrm.identification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
