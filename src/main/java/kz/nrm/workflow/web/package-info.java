/** The JSON interface of the work queues. */
@NullMarked
package kz.nrm.workflow.web;

import org.jspecify.annotations.NullMarked;
