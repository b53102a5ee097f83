/** What comes in as a file: recognised by its bytes, searched for harm, freed of what tells of its maker. Knows no case. */
@NullMarked
package kz.nrm.casefile.file;

import org.jspecify.annotations.NullMarked;
