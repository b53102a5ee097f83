/** The only home of personal data: everything here is encrypted and bound to its place. Seen by the case file alone. */
@NullMarked
package kz.nrm.casefile.person;

import org.jspecify.annotations.NullMarked;
