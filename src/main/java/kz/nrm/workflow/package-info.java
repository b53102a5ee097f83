/** The engine behind an engine-free interface: processes, tasks and their forms, messages and outgoing requests of a case. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "access", "http"})
@NullMarked
package kz.nrm.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
