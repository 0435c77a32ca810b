package loomshowcase.compare.report;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Results;

/** The results file, as described by {@code docs/results.schema.json}. */
final class JsonReport {

    /** Converts records to JSON and back. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new PartsAreFlat())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(new StdDelegatingSerializer(Distribution.class, new DistributionToMap()))
                    .addDeserializer(Distribution.class, new StdDelegatingDeserializer<>(new DistributionFromMap())))
            .build();

    /** The field with the greatest sample of a distribution. */
    static final String MAX = "max";

    private JsonReport() {}

    /** The file's text. */
    static String text(Results results) throws IOException {
        return MAPPER.writeValueAsString(results) + "\n";
    }

    /** Whether a record is part of another, so that its fields stand among the other's: it is declared inside it. */
    static boolean isPart(Class<?> type) {
        return type.isRecord() && type.isMemberClass();
    }

    private static final class PartsAreFlat extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public NameTransformer findUnwrappingNameTransformer(AnnotatedMember component) {
            return isPart(component.getRawType()) ? NameTransformer.NOP : null;
        }
    }

    /** Writes every percentile, {@code null} if there were too few tasks for it. */
    private static final class DistributionToMap extends StdConverter<Distribution, Map<String, Long>> {

        @Override
        public Map<String, Long> convert(Distribution distribution) {
            var fields = new LinkedHashMap<String, Long>();
            for (Percentile percentile : Percentile.values()) {
                fields.put(percentile.toString(), distribution.at(percentile));
            }
            fields.put(MAX, distribution.max());
            return fields;
        }
    }

    /** Ignores percentiles that this version does not know; those that a file does not have are unknown. */
    private static final class DistributionFromMap extends StdConverter<Map<String, Long>, Distribution> {

        @Override
        public Distribution convert(Map<String, Long> fields) {
            var percentiles = new EnumMap<Percentile, Long>(Percentile.class);
            for (Percentile percentile : Percentile.values()) {
                percentiles.put(percentile, fields.get(percentile.toString()));
            }
            return new Distribution(percentiles, fields.get(MAX));
        }
    }
}
