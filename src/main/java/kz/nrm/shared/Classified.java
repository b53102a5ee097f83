package kz.nrm.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much harm a stored value does in the wrong hands. On a table: of its codes, numbers and instants. Whatever could hold anything (texts,
 * bytes, collections) and calendar dates, which could be a birthday, says it for itself: the build fails where one does not.
 */
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Classified {

    DataClass value();
}
