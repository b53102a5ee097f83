/** Children, and everybody whose age is unknown: guardian first, best interests before everything, doubt about the age means child. */
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
package kz.nrm.childprotection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
