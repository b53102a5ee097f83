/** A program of its own that reads the trail and names the place where it was broken. It shares no code with what writes the trail. */
@NullMarked
package kz.nrm.audit.verify;

import org.jspecify.annotations.NullMarked;
