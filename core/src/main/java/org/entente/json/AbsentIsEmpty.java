package org.entente.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every component of a record must be there, but for an {@link Optional}, whose absence is its emptiness. */
final class AbsentIsEmpty extends NopAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter ? member.getRawType() != Optional.class : null;
    }
}
