/** What the model of child protection asks the house to do. */
@NullMarked
package kz.nrm.childprotection.process;

import org.jspecify.annotations.NullMarked;
