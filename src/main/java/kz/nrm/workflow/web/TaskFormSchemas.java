package kz.nrm.workflow.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Comparator;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskForms;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the interface description what each task asks for: one schema for each form, named as the task. */
@Component
class TaskFormSchemas implements GlobalOpenApiCustomizer {

    private final TaskForms forms;

    TaskFormSchemas(TaskForms forms) {
        this.forms = forms;
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents() == null ? new Components() : description.getComponents();
        forms.all().stream()
                .sorted(Comparator.comparing(form -> form.task().value()))
                .forEach(form -> components.addSchemas(form.task().value(), schema(form)));
        description.setComponents(components);
    }

    private static Schema<?> schema(TaskForm<?> form) {
        var schema = new ObjectSchema();
        schema.description("Answers of " + form.task() + ", for POST /api/tasks/{id}/completion");
        schema.additionalProperties(false);
        FormField.of(form.input()).forEach(field -> {
            schema.addProperty(field.name(), schema(field));
            if (field.required()) {
                schema.addRequiredItem(field.name());
            }
        });
        return schema;
    }

    private static Schema<?> schema(FormField field) {
        return switch (field.kind()) {
            case YES_NO -> new BooleanSchema();
            case DATE -> new DateSchema();
            case MOMENT -> new DateTimeSchema();
            case NUMBER -> number(field);
            case CHOICE -> codes(field);
            case MANY_CHOICES -> new ArraySchema().items(codes(field)).uniqueItems(true);
            case TEXT_LIST -> new ArraySchema().items(new StringSchema());
            case TEXT, LONG_TEXT -> text(field);
        };
    }

    private static Schema<?> codes(FormField field) {
        var schema = new StringSchema();
        field.codes().forEach(schema::addEnumItem);
        return schema;
    }

    private static Schema<?> text(FormField field) {
        var schema = new StringSchema();
        if (field.maxLength() > 0) {
            schema.maxLength(field.maxLength());
        }
        return schema;
    }

    private static Schema<?> number(FormField field) {
        var schema = new IntegerSchema();
        var least = field.min();
        var most = field.max();
        if (least != null) {
            schema.minimum(BigDecimal.valueOf(least));
        }
        if (most != null) {
            schema.maximum(BigDecimal.valueOf(most));
        }
        return schema;
    }
}
