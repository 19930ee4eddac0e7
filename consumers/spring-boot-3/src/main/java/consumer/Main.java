package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** By the mapper that Spring Boot 3 makes. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try (var context = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class)) {
            ObjectMapper mapper = context.getBean(ObjectMapper.class);
            System.out.println("Spring Boot 3, Jackson " + mapper.version());
            RoundTrips.check(new RoundTrips.Mapper() {
                @Override
                public String write(Object value) throws Exception {
                    return mapper.writeValueAsString(value);
                }

                @Override
                public <T> T read(String json, Class<T> type) throws Exception {
                    return mapper.readValue(json, type);
                }
            });
        }
    }
}
