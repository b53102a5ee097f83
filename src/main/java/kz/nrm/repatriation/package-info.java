/** Voluntary safe return: ten gates, a second person, a second confirmation, arrival and visits; and the way home of citizens found abroad. */
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
package kz.nrm.repatriation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
