package org.entente.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the library's own mappers know beyond the annotations: which component of a record must be there, and that a
 * {@link JsonTree}, and what hides the constructor and the fields of a {@link JsonForm}, is for the mappers of others.
 */
final class LibraryIntrospector extends NopAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1;

    private final boolean emptyMayBeAbsent;

    /**
     * An introspector.
     *
     * @param emptyMayBeAbsent whether a collection that is not there is empty; an {@link Optional} always is
     */
    LibraryIntrospector(boolean emptyMayBeAbsent) {
        this.emptyMayBeAbsent = emptyMayBeAbsent;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter
                ? member.getRawType() != Optional.class && !mayBeAbsent(member)
                : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter && mayBeAbsent(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
                : JsonSetter.Value.empty();
    }

    private boolean mayBeAbsent(Annotated annotated) {
        JsonSetter setter = annotated.getAnnotation(JsonSetter.class);
        if (setter != null && setter.nulls() == Nulls.AS_EMPTY) {
            return true;
        }
        Class<?> type = annotated.getRawType();
        return emptyMayBeAbsent && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        return type.hasAnnotation(JsonForm.class) ? VisibilityChecker.Std.defaultInstance() : checker;
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated annotated) {
        return annotated.getRawType() == JsonTree.class ? Boolean.FALSE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedConstructor constructor) {
            return constructor.getDeclaringClass().isAnnotationPresent(JsonForm.class)
                            && constructor.hasAnnotation(JsonCreator.class)
                    ? JsonCreator.Mode.PROPERTIES
                    : null;
        }
        return annotated instanceof AnnotatedWithParams creator
                        && creator.getParameterCount() == 1
                        && creator.getRawParameterType(0) == JsonTree.class
                ? JsonCreator.Mode.DISABLED
                : null;
    }
}
