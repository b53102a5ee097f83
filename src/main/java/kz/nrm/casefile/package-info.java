/** The case itself: its state, flags, consents, records and timeline. Personal data is kept in the person package, encrypted, and nowhere else. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "access",
            "http",
            "workflow",
            "workflow::engine",
            "deadline",
            "deadline::events"
        })
@NullMarked
package kz.nrm.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
