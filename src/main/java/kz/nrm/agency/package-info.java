/** Agencies, their offices in the 20 regions, and what they owe in the referral mechanism. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package kz.nrm.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
