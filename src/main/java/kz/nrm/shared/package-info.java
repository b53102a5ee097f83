/** Values every room of the house speaks in: references, regions, events and refusals. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.nrm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
