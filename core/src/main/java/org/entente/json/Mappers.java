package org.entente.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Serial;

/**
 * Makes the library's mappers. They are strict: what is not known, what is written twice and what would have to be
 * converted is refused, so that nothing is dropped or guessed in silence.
 */
final class Mappers {
    /** The first by whose plain mapper answers come back; consumers/run runs with it. */
    private static final Version LOWEST = new Version(2, 19, 0, null, "com.fasterxml.jackson.core", "jackson-databind");

    private Mappers() {}

    /**
     * A mapper.
     *
     * @param emptyMayBeAbsent whether a collection that is not there is empty
     * @throws LinkageError if Jackson is too old
     */
    static ObjectMapper of(boolean emptyMayBeAbsent) {
        checkVersion(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION);
        return JsonMapper.builder()
                .addModules(new GuavaModule(), new Jdk8Module(), new JavaTimeModule(), new Stated())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // A number is not a text, a blank is not a missing number, and nothing is not an element.
                .withCoercionConfigDefaults(Mappers::refuseBlanks)
                .withCoercionConfig(LogicalType.Textual, Mappers::refuseOtherScalars)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .annotationIntrospector(AnnotationIntrospector.pair(
                        new LibraryIntrospector(emptyMayBeAbsent), new JacksonAnnotationIntrospector()))
                .build();
    }

    /** An error, since what runs is not what this was compiled for: a class that fails to load reports it unchanged. */
    static void checkVersion(Version found) {
        if (found.compareTo(LOWEST) < 0) {
            throw new LinkageError("Entente needs Jackson " + LOWEST.getMajorVersion() + "." + LOWEST.getMinorVersion()
                    + " or later: jackson-databind is " + found
                    + ". Maybe a framework's bill of materials sets an older one, which jackson-bom can override");
        }
    }

    /** What is generic in the states of an axis. */
    private static final class Stated extends SimpleModule {
        @Serial
        private static final long serialVersionUID = 1;

        Stated() {
            super("entente");
        }

        @Override
        public void setupModule(SetupContext context) {
            context.addDeserializers(new StatedDeserializer.Provider());
        }
    }

    private static void refuseBlanks(MutableCoercionConfig any) {
        any.setAcceptBlankAsEmpty(false).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static void refuseOtherScalars(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
