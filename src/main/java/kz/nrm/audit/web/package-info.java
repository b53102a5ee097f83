/** The door to the trail. */
@NullMarked
package kz.nrm.audit.web;

import org.jspecify.annotations.NullMarked;
