/** A life here: the permit to stay and the steps towards standing on own feet. Asks neither for cooperation nor for a register number. */
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
package kz.nrm.inclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
