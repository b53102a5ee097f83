/** The coordinator's view of deadlines as JSON. */
@NullMarked
package kz.nrm.deadline.web;

import org.jspecify.annotations.NullMarked;
