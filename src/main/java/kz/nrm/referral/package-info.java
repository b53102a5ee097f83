/** Intake: one referral, a whole site or a file of referrals becomes cases; an adult's refusal becomes a number without a trace. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "access", "http", "workflow", "deadline", "casefile"})
@NullMarked
package kz.nrm.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
