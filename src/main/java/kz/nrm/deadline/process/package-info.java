/** What the models and the engine ask of the legal clock; the only part of it that sees the engine. */
@NullMarked
package kz.nrm.deadline.process;

import org.jspecify.annotations.NullMarked;
