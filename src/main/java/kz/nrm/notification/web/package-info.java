/** The notices of whoever is signed in. */
@NullMarked
package kz.nrm.notification.web;

import org.jspecify.annotations.NullMarked;
