/** Accounts and agencies as JSON. */
@NullMarked
package kz.nrm.administration.web;

import org.jspecify.annotations.NullMarked;
