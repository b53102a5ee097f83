/** Forms of the tasks and events of the criminal track, and its parts of the case page. */
@NullMarked
package kz.nrm.investigation.web;

import org.jspecify.annotations.NullMarked;
