/** How somebody proves who they are: password, second factor, sessions and tokens that every node knows, and how abuse is slowed. */
@ApplicationModule(allowedDependencies = {"shared", "access", "http"})
@NullMarked
package kz.nrm.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
