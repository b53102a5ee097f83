/** What the models of identification ask the system to do. */
@NullMarked
package kz.nrm.identification.process;

import org.jspecify.annotations.NullMarked;
