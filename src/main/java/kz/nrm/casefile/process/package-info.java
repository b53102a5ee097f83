/** Delegates of the victim path. */
@NullMarked
package kz.nrm.casefile.process;

import org.jspecify.annotations.NullMarked;
