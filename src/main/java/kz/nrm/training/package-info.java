/** Synthetic cases, demo users and a movable clock, in the training profile only. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "access",
            "http",
            "workflow",
            "deadline",
            "casefile",
            "referral",
            "shelter"
        })
@NullMarked
package kz.nrm.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
