/** Task forms, reports and panels. */
@NullMarked
package kz.nrm.inclusion.web;

import org.jspecify.annotations.NullMarked;
