/** The JSON interface of cases, and the forms of the tasks along the path. */
@NullMarked
package kz.nrm.casefile.web;

import org.jspecify.annotations.NullMarked;
