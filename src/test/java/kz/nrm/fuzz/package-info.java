/** Requests that nobody would send by hand, made from our own description of the interface. */
@NullMarked
package kz.nrm.fuzz;

import org.jspecify.annotations.NullMarked;
