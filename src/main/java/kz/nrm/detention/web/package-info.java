/** Forms of tasks and reports on detention and removal, and their part of the case page. */
@NullMarked
package kz.nrm.detention.web;

import org.jspecify.annotations.NullMarked;
