package consumer;

import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** By the mapper that Spring Boot 4 makes, of Jackson 3. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try (var context = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class)) {
            JsonMapper mapper = context.getBean(JsonMapper.class);
            System.out.println("Spring Boot 4, Jackson " + mapper.version());
            RoundTrips.check(new RoundTrips.Mapper() {
                @Override
                public String write(Object value) {
                    return mapper.writeValueAsString(value);
                }

                @Override
                public <T> T read(String json, Class<T> type) {
                    return mapper.readValue(json, type);
                }
            });
        }
    }
}
