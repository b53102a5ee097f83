/** Task forms, reports, panels and the door for consuls. */
@NullMarked
package kz.nrm.repatriation.web;

import org.jspecify.annotations.NullMarked;
