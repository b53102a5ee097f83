/** The bed board, the forms of the tasks, and what can be reported about a place. */
@NullMarked
package kz.nrm.shelter.web;

import org.jspecify.annotations.NullMarked;
