/** What the model of the assistance asks the system to do. */
@NullMarked
package kz.nrm.assistance.process;

import org.jspecify.annotations.NullMarked;
