/** What the victim path's model asks of detention and removal. */
@NullMarked
package kz.nrm.detention.process;

import org.jspecify.annotations.NullMarked;
