package consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

/** By plain mappers of Jackson 2; with an argument, by a Jackson that is too old. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("Jackson " + new ObjectMapper().version());
        if (Boolean.getBoolean("expect.too.old")) {
            checkThatItIsTold();
            return;
        }
        RoundTrips.check(mapper(new ObjectMapper()));
        RoundTrips.check(mapper(new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_EMPTY)));
    }

    private static void checkThatItIsTold() {
        try {
            org.entente.assessment.Assessor.standard();
            throw new AssertionError("an old Jackson was taken");
        } catch (LinkageError e) {
            if (!String.valueOf(e.getMessage()).startsWith("Entente needs Jackson ")) {
                throw e;
            }
            System.out.println("Refused: " + e.getMessage());
        }
    }

    private static RoundTrips.Mapper mapper(ObjectMapper mapper) {
        return new RoundTrips.Mapper() {
            @Override
            public String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) throws Exception {
                return mapper.readValue(json, type);
            }
        };
    }
}
