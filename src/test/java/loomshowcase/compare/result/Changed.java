package loomshowcase.compare.result;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Copies of records that differ in a few components, so that a test names what it is about and nothing else. */
public final class Changed {

    private Changed() {}

    /**
     * A copy of a record.
     *
     * @param namesAndValues components that differ, its own or those of its parts, each name before its value
     * @throws AssertionError if the record has no such component, or it cannot have that value
     */
    public static <R extends Record> R of(R record, Object... namesAndValues) {
        Map<Object, Object> changes = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        R copy = copy(record, changes);
        if (!changes.isEmpty()) {
            throw new AssertionError(record.getClass().getSimpleName() + " has no " + changes.keySet());
        }
        return copy;
    }

    private static <R extends Record> R copy(R record, Map<Object, Object> changes) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                Object value = components[i].getAccessor().invoke(record);
                values[i] = changes.containsKey(name) ? changes.remove(name)
                        : value instanceof Record part && part.getClass().getDeclaringClass() == record.getClass()
                                ? copy(part, changes)
                        : value;
            }
            @SuppressWarnings("unchecked")
            var constructor = (Constructor<R>) record.getClass().getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
