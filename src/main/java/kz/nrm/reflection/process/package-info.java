/** Delegates of the reflection period's model. */
@NullMarked
package kz.nrm.reflection.process;

import org.jspecify.annotations.NullMarked;
