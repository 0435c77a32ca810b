package loomshowcase.compare.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes values to a stream and reads them back: how a fork and its parent talk. Both ends are this jar. A value is
 * {@code null}, a boxed primitive, a string, a duration, an instant, a path, a list, a map, or an enum constant or
 * record of {@code loomshowcase.compare}. Java serialization would do the same, but its first use takes a fork 40 ms.
 */
final class WireFormat {

    private static final String PACKAGE_PREFIX = "loomshowcase.compare.";

    private WireFormat() {}

    /** No switch over types: linking the first one of a JVM takes a fork 20 ms. */
    static void write(DataOutput out, Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Boolean flag) {
            out.writeByte('Z');
            out.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            out.writeByte('I');
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte('J');
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeByte('D');
            out.writeDouble(number);
        } else if (value instanceof String text) {
            writeText(out, 'S', text);
        } else if (value instanceof Path path) {
            writeText(out, 'P', path.toString());
        } else if (value instanceof Duration duration) {
            writeTime(out, 'T', duration.getSeconds(), duration.getNano());
        } else if (value instanceof Instant instant) {
            writeTime(out, 'X', instant.getEpochSecond(), instant.getNano());
        } else {
            writeComposed(out, value);
        }
    }

    private static void writeComposed(DataOutput out, Object value) throws IOException {
        if (value instanceof List<?> list) {
            out.writeByte('L');
            out.writeInt(list.size());
            for (Object each : list) {
                write(out, each);
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('M');
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(out, entry.getKey());
                write(out, entry.getValue());
            }
        } else if (value instanceof Enum<?> constant) {
            writeText(out, 'E', constant.getDeclaringClass().getName());
            writeText(out, 'S', constant.name());
        } else if (value instanceof Record part) {
            writeText(out, 'R', part.getClass().getName());
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                write(out, valueOf(component, part));
            }
        } else {
            throw new IllegalArgumentException("cannot be written: " + value.getClass());
        }
    }

    /** Any length: a class path may be longer than the 64 kB of {@link DataOutput#writeUTF}. */
    private static void writeText(DataOutput out, char tag, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(tag);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeTime(DataOutput out, char tag, long seconds, int nanos) throws IOException {
        out.writeByte(tag);
        out.writeLong(seconds);
        out.writeInt(nanos);
    }

    private static Object valueOf(RecordComponent component, Record part) throws IOException {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IOException("cannot be written: " + component, e);
        }
    }

    /** @throws IOException if the stream ends, or what comes was not written by {@link #write} */
    static Object read(DataInput in) throws IOException {
        char tag = (char) in.readByte();
        return switch (tag) {
            case '0' -> null;
            case 'Z' -> in.readBoolean();
            case 'I' -> in.readInt();
            case 'J' -> in.readLong();
            case 'D' -> in.readDouble();
            case 'S' -> readText(in);
            case 'P' -> Path.of(readText(in));
            case 'T' -> Duration.ofSeconds(in.readLong(), in.readInt());
            case 'X' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case 'L' -> readList(in);
            case 'M' -> readMap(in);
            case 'E' -> readConstant(in);
            case 'R' -> readRecord(in);
            default -> throw new IOException("a fork and its parent do not understand one another: " + tag);
        };
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Object> readList(DataInput in) throws IOException {
        var list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(read(in));
        }
        return list;
    }

    private static Map<Object, Object> readMap(DataInput in) throws IOException {
        var map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(read(in), read(in));
        }
        return map;
    }

    private static Object readConstant(DataInput in) throws IOException {
        Class<?> type = ours(readText(in));
        Object name = read(in);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IOException(type + " has no constant " + name);
    }

    private static Object readRecord(DataInput in) throws IOException {
        Class<?> type = ours(readText(in));
        RecordComponent[] components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            types[index] = components[index].getType();
            values[index] = read(in);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("cannot be read: " + type, e);
        }
    }

    private static Class<?> ours(String name) throws IOException {
        try {
            if (name.startsWith(PACKAGE_PREFIX)) {
                return Class.forName(name, false, WireFormat.class.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("this jar has no " + name, e);
        }
        throw new IOException("not a class of ours: " + name);
    }
}
