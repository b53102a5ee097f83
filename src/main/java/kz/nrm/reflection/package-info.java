/** The recovery and reflection period: its clock, its extensions, the three ways it can end, and what protects the person meanwhile. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "access",
            "http",
            "workflow",
            "workflow::engine",
            "deadline",
            "deadline :: events",
            "casefile"
        })
@NullMarked
package kz.nrm.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
