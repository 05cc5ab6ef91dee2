package io.gigstack.connect.command.integration;

import static io.gigstack.connect.command.Examples.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Sealed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {

    private static final Object OLD = Sealed.inPlace("fingerprint.old");
    private static final Object SAME = Sealed.inPlace("fingerprint.same");
    private static final Object OTHER = Sealed.inPlace("another.other");

    /** The examples of RFC 7396, appendix A, in which both are objects, and its section 3. */
    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(object("a", "b"), object("a", "c"), object("a", "c")),
                Arguments.of(object("a", "b"), object("b", "c"), object("a", "b", "b", "c")),
                Arguments.of(object("a", "b"), object("a", null), object()),
                Arguments.of(object("a", "b", "b", "c"), object("a", null), object("b", "c")),
                Arguments.of(object("a", List.of("b")), object("a", "c"), object("a", "c")),
                Arguments.of(object("a", "c"), object("a", List.of("b")), object("a", List.of("b"))),
                Arguments.of(
                        object("a", object("b", "c")),
                        object("a", object("b", "d", "c", null)),
                        object("a", object("b", "d"))),
                Arguments.of(
                        object("a", List.of(object("b", "c"))), object("a", List.of(1L)), object("a", List.of(1L))),
                Arguments.of(object("e", null), object("a", 1L), object("e", null, "a", 1L)),
                Arguments.of(
                        object(), object("a", object("bb", object("ccc", null))), object("a", object("bb", object()))),
                Arguments.of(object("a", 1L), object("a", object("b", null, "c", 2L)), object("a", object("c", 2L))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_merged_as_json(
            Map<String, @Nullable Object> now,
            Map<String, @Nullable Object> patch,
            Map<String, @Nullable Object> merged) {
        assertThat(Configuration.merged(now, patch)).isEqualTo(merged);
    }

    @Test
    void a_secret_that_stays_the_same_stays_as_it_was_sealed() {
        assertMerged(object("key", OLD), object("key", SAME), object("key", OLD));
        assertMerged(
                object("in", object("key", OLD)), object("in", object("key", SAME)), object("in", object("key", OLD)));
    }

    @Test
    void another_secret_takes_its_place() {
        assertMerged(object("key", OLD), object("key", OTHER), object("key", OTHER));
        assertMerged(object(), object("key", OTHER), object("key", OTHER));
        assertMerged(object("key", "plain"), object("key", OTHER), object("key", OTHER));
        assertMerged(object("key", object("a", 1L)), object("key", OTHER), object("key", OTHER));
    }

    @Test
    void a_secret_is_one_value_and_is_never_merged_into() {
        assertMerged(object("key", OLD), object("key", object("a", 1L)), object("key", object("a", 1L)));
        assertMerged(object("key", OLD), object("key", "plain"), object("key", "plain"));
        assertMerged(object("key", OLD), object("key", null), object());
        assertMerged(object("key", OLD), object("other", 1L), object("key", OLD, "other", 1L));
    }

    @Test
    void a_list_whose_secrets_stay_the_same_stays_as_it_was() {
        Map<String, @Nullable Object> now = object("list", List.of(object("key", OLD, "n", 1L), "x"));
        assertMerged(now, object("list", List.of(object("key", SAME, "n", 1L), "x")), now);
        for (Object other : List.of(
                List.of(object("key", OTHER, "n", 1L), "x"),
                List.of(object("key", SAME, "n", 2L), "x"),
                List.of(object("key", SAME), "x"),
                List.of(object("key", SAME, "n", 1L)),
                List.of("x", object("key", SAME, "n", 1L)))) {
            assertMerged(now, object("list", other), object("list", other));
        }
    }

    @Test
    void a_secret_that_is_to_be_kept_is_kept() {
        Map<String, @Nullable Object> now = object("a/b", object("key", OLD), "n", 1L);
        Map<String, @Nullable Object> patch = object("a/b", object("key", Sealed.KEPT), "n", 2L);
        assertMerged(now, patch, object("a/b", object("key", OLD), "n", 2L));
        assertThat(Configuration.nothingToKeep(now, patch)).isEmpty();
    }

    @Test
    void in_a_list_that_is_as_long_as_before_a_secret_is_kept_in_its_place() {
        Map<String, @Nullable Object> now =
                object("list", List.of(object("key", OLD, "n", 1L), "x", List.of(object("key", OTHER))));
        Map<String, @Nullable Object> patch =
                object("list", List.of(object("key", Sealed.KEPT, "n", 2L), "y", List.of(object("key", Sealed.KEPT))));
        assertThat(Configuration.nothingToKeep(now, patch)).isEmpty();
        assertMerged(
                now, patch, object("list", List.of(object("key", OLD, "n", 2L), "y", List.of(object("key", OTHER)))));
    }

    @Test
    void in_a_list_of_another_length_nothing_tells_which_secret_is_meant() {
        Map<String, @Nullable Object> now = object("list", List.of(object("key", OLD), object("key", OTHER)));
        for (List<Object> other : List.<List<Object>>of(
                List.of(object("key", Sealed.KEPT)), List.of(object("key", Sealed.KEPT), "x", "y"))) {
            assertThat(Configuration.nothingToKeep(now, object("list", other)))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.pointer()).isEqualTo("/list/0/key");
                        assertThat(problem.detail()).contains("longer or shorter");
                    });
        }
    }

    @Test
    void a_secret_can_only_be_kept_where_it_is() {
        Map<String, @Nullable Object> now = object("a/b", object("key", OLD), "plain", "x", "list", List.of(OLD, "y"));
        Map<String, @Nullable Object> patch = object(
                "a/b",
                object("other", Sealed.KEPT),
                "plain",
                Sealed.KEPT,
                "list",
                List.of(object("deeper", Sealed.KEPT), object("deep~", Sealed.KEPT)),
                "none",
                Sealed.KEPT);
        assertThat(Configuration.nothingToKeep(now, patch))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/a~1b/other", "/plain", "/list/0/deeper", "/list/1/deep~0", "/none");
    }

    @Test
    void merging_changes_neither_of_the_two() {
        Map<String, @Nullable Object> now = Map.of("a", Map.of("b", 1L));
        Map<String, @Nullable Object> patch = Map.of("a", Map.of("c", 2L));
        assertMerged(now, patch, object("a", object("b", 1L, "c", 2L)));
        assertThat(now).isEqualTo(object("a", object("b", 1L)));
    }

    @Test
    void its_size_is_about_that_of_its_json() {
        assertThat(Configuration.bytes(object())).isEqualTo(2);
        assertThat(Configuration.bytes(object("a", null, "ñ", "é"))).isEqualTo("{'a':null,'ñÑ':'éÉ'}".length() + 1L);
        assertThat(Configuration.bytes(object("a", List.of(1L, true, new BigDecimal("0.10")))))
                .isBetween(19L, 25L);
    }

    private static void assertMerged(
            Map<String, @Nullable Object> now,
            Map<String, @Nullable Object> patch,
            Map<String, @Nullable Object> merged) {
        assertThat(Configuration.merged(now, patch)).isEqualTo(merged);
    }
}
