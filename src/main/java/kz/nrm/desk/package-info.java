/** The web shell: sign-in, work queues, tasks, the case with its map, and the pages that start a referral. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "agency",
            "http",
            "signin",
            "workflow",
            "casefile",
            "deadline",
            "identification",
            "referral",
            "assistance",
            "detention",
            "shelter",
            "notification",
        })
@NullMarked
package kz.nrm.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
