/** Forms of the reflection period's tasks and reports, and its parts of the case page. */
@NullMarked
package kz.nrm.reflection.web;

import org.jspecify.annotations.NullMarked;
