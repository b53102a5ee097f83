/** The actions of a plan, the forms of the tasks, and what can be reported about help. */
@NullMarked
package kz.nrm.assistance.web;

import org.jspecify.annotations.NullMarked;
