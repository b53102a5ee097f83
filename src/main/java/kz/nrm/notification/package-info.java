/** Notices about deadlines: written with the rung that was reached, gathered into one message per person, without any content of a case. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "access", "http", "deadline", "deadline :: events"})
@NullMarked
package kz.nrm.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
