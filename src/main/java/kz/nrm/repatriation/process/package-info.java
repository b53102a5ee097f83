/** The steps of the model {@code repatriation} that the system owes. */
@NullMarked
package kz.nrm.repatriation.process;

import org.jspecify.annotations.NullMarked;
