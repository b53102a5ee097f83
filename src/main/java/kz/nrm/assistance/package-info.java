/** Help: risk and needs, an examination where it is wished, a plan agreed with the person, services that start at once and go on. */
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
package kz.nrm.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
