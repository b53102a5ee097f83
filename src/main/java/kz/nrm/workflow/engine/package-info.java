/** The embedded Camunda engine: configuration, parse listeners, variable guard, bean allow-list. The only home of its internals. */
@NamedInterface("engine")
@NullMarked
package kz.nrm.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
