/** What the model of the shelter placement asks the system to do. */
@NullMarked
package kz.nrm.shelter.process;

import org.jspecify.annotations.NullMarked;
