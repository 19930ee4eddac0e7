package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedOptionsTest {
    @Test
    void asksTheBucketOfGdeltByHttps() {
        assertThat(FeedOptions.ofDefaults().base())
                .isEqualTo(URI.create("https://storage.googleapis.com/data.gdeltproject.org/gdeltv2/"));
        assertThat(FeedOptions.ofDefaults().lists()).containsExactly(GdeltList.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mirror.example.org/gdelt",
                "https://mirror.example.org:8443/gdelt/",
                "http://localhost:8080/",
                "http://127.0.0.1:8080/gdelt/",
                "http://[::1]:8080"
            })
    void takesAnotherBaseWithOrWithoutASlashAtItsEnd(String base) {
        assertThat(FeedOptions.builder().base(URI.create(base)).build().base().toString())
                .startsWith(base)
                .endsWith("/")
                .doesNotEndWith("//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mirror.example.org/gdelt/",
                "http://127.example.org/",
                "http://localhost.example.org/",
                "ftp://mirror.example.org/",
                "https://user@mirror.example.org/",
                "https://mirror.example.org/?list=",
                "https://mirror.example.org/#list",
                "https:/gdelt/",
                "file:///gdelt/",
                "gdelt/"
            })
    void refusesABaseThatIsNotSafe(String base) {
        assertThatThrownBy(() -> FeedOptions.builder().base(URI.create(base)).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("base must be ")
                .hasMessageContaining(base);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("lists", options -> options.lists(ImmutableSortedSet.of())),
                wrong("from", options -> options.from(Instant.parse("2015-02-18T22:59:59Z"))),
                wrong("patience", options -> options.patience(Duration.ofMinutes(59))),
                wrong("patience", options -> options.patience(Duration.ofDays(31))),
                wrong("filesPerPoll", options -> options.filesPerPoll(0)),
                wrong("filesPerPoll", options -> options.filesPerPoll(10_001)),
                wrong("mostPackedBytes", options -> options.mostPackedBytes(0)),
                wrong("mostUnpackedBytes", options -> options.mostUnpackedBytes(-1)),
                wrong("timeout", options -> options.timeout(Duration.ZERO)),
                wrong("timeout", options -> options.timeout(Duration.ofDays(1))));
    }

    private static Arguments wrong(String attribute, UnaryOperator<FeedOptions.Builder> change) {
        return Arguments.of(attribute, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsBeyondItsBounds(String attribute, UnaryOperator<FeedOptions.Builder> change) {
        assertThatThrownBy(() -> change.apply(FeedOptions.builder()).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(attribute + " must ");
    }

    @Test
    void refusesRulesOfRetryingThatContradictEachOther() {
        assertThatThrownBy(() -> RetryRules.builder().tries(0).build()).hasMessage("tries must be from 1 to 20: 0");
        assertThatThrownBy(() ->
                        RetryRules.builder().firstWait(Duration.ofMinutes(3)).build())
                .hasMessage("firstWait must be from PT0S to PT2M: PT3M");
        assertThatThrownBy(() ->
                        RetryRules.builder().longestWait(Duration.ofHours(2)).build())
                .hasMessage("longestWait must be from PT0S to PT1H: PT2H");
    }

    @Test
    void waitsNoLongerThanTheLongestWaitHoweverOftenItTried() {
        RetryRules rules = RetryRules.builder().tries(20).build();

        assertThat(rules.waitAfter(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(rules.waitAfter(4, 0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(rules.waitAfter(4, 1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(rules.waitAfter(19, 0)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void refusesAFileWhoseMd5IsNone() {
        GdeltFile.Builder file = GdeltFile.builder()
                .list(GdeltList.ENGLISH)
                .time(Instant.parse("2026-10-03T19:30:00Z"))
                .source(URI.create("https://example.org/a"))
                .path(Path.of("a"))
                .bytes(1);
        assertThatThrownBy(() -> file.md5("A".repeat(32)).build())
                .hasMessageStartingWith("md5 must be 32 small hexadecimal digits: AAA");
        assertThatThrownBy(() -> file.md5("a".repeat(32)).bytes(0).build()).hasMessage("bytes must be at least 1: 0");
    }

    @Test
    void refusesAGapThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> Gap.builder()
                        .list(GdeltList.ENGLISH)
                        .first(Instant.parse("2026-10-03T19:30:00Z"))
                        .last(Instant.parse("2026-10-03T19:15:00Z"))
                        .reason(Gap.Reason.NOT_LISTED)
                        .build())
                .hasMessage("last must not be before first, which is 2026-10-03T19:30:00Z: 2026-10-03T19:15:00Z");
    }
}
