package kz.nrm.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A record of one text called {@code value}, such as a case reference, is written and read as that text. */
final class ValueRecords extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedMethod method
                        && method.getName().equals("value")
                        && method.getParameterCount() == 0
                        && isValue(method.getDeclaringClass())
                ? Boolean.TRUE
                : super.hasAsValue(config, member);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedConstructor constructor && isValue(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, member);
    }

    private static boolean isValue(Class<?> type) {
        var components = type.isRecord() ? type.getRecordComponents() : null;
        return components != null
                && components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }
}
