/** Forms of the tasks and events of child protection, and its parts of the case page. */
@NullMarked
package kz.nrm.childprotection.web;

import org.jspecify.annotations.NullMarked;
