package kz.nrm.workflow.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that expressions in models can reach: those marked {@link ProcessBean}, looked up when they are needed. */
final class ProcessBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ProcessBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name
                && beans.containsBean(name)
                && beans.findAnnotationOnBean(name, ProcessBean.class) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name && containsKey(name) ? beans.getBean(name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
