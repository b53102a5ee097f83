/** The steps of the model {@code inclusion} that the system owes. */
@NullMarked
package kz.nrm.inclusion.process;

import org.jspecify.annotations.NullMarked;
