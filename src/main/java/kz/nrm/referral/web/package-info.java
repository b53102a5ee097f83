/** The JSON interface of intake. */
@NullMarked
package kz.nrm.referral.web;

import org.jspecify.annotations.NullMarked;
