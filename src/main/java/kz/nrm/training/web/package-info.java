/** The JSON interface of the training clock. */
@NullMarked
package kz.nrm.training.web;

import org.jspecify.annotations.NullMarked;
