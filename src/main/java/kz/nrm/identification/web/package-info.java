/** The forms of the identification tasks and events, the officer's hint, and the panels of the case page. */
@NullMarked
package kz.nrm.identification.web;

import org.jspecify.annotations.NullMarked;
