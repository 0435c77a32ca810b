package loomshowcase.compare.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The components of records as a flat list of named texts. Within a record that is a component its own components are
 * taken; of a map, the keys that occur; a list stands in one text, as JSON. So whatever the records come to hold is in.
 */
final class Fields {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Field(String name, Getter getter) {}

    private interface Getter {
        Object of(Object owner);
    }

    private final List<Field> fields = new ArrayList<>();

    /** The fields of some records of one type. The runs of a cell are records of their own and are left out. */
    static Fields of(Class<? extends Record> type, String prefix, Collection<? extends Record> records) {
        var fields = new Fields();
        fields.add(type, prefix, owner -> owner, records);
        return fields;
    }

    private void add(Class<?> type, String prefix, Getter owner, Collection<?> records) {
        for (RecordComponent component : type.getRecordComponents()) {
            Getter value = record -> component(owner.of(record), component);
            String name = prefix + component.getName();
            if (component.getType().isRecord()) {
                add(component.getType(), name + ".", value, records);
            } else if (Map.class.isAssignableFrom(component.getType())) {
                records.stream().map(value::of).filter(Objects::nonNull)
                        .flatMap(map -> ((Map<?, ?>) map).keySet().stream()).distinct().sorted()
                        .forEach(key -> fields.add(new Field(name + "." + key,
                                record -> value.of(record) == null ? null : ((Map<?, ?>) value.of(record)).get(key))));
            } else if (!name.equals("runs")) {
                fields.add(new Field(name, value));
            }
        }
    }

    private static Object component(Object owner, RecordComponent component) {
        try {
            return owner == null ? null : component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " is public, and yet cannot be read", e);
        }
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** The texts of one record, in the order of the names; all empty for {@code null}. */
    List<String> values(Record record) throws JsonProcessingException {
        var values = new ArrayList<String>();
        for (Field field : fields) {
            Object value = field.getter().of(record);
            values.add(value == null ? "" : value instanceof List<?> list ? MAPPER.writeValueAsString(list)
                    : value.toString());
        }
        return values;
    }
}
