/** What the model of cooperation with the investigation asks the house to do. */
@NullMarked
package kz.nrm.investigation.process;

import org.jspecify.annotations.NullMarked;
