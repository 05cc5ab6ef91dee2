package io.gigstack.connect.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a stored event is told by its place, and nothing is quoted of it. */
class UnreadableEventsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted-secret",
                "{\"planted-secret\":1}",
                "{\"teamId\":{\"planted-secret\":1}}",
                "{\"teamId\":\"t\",\"name\":\"n\",\"occurredAt\":\"planted-secret\"}",
                "{\"teamId\":\"t\",\"name\":\"planted-secret"
            })
    void what_can_not_be_read_is_not_quoted(String stored) {
        Throwable failure = catchThrowable(() -> new EventSerializer()
                .deserialize(new SimpleSerializedObject<>(stored.getBytes(UTF_8), byte[].class, "team.renamed", "1")));

        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertThat(told.toString())
                .startsWith(UnreadableException.class.getName() + ": team.renamed can't be read: ")
                .contains(" at line 1, column ")
                .doesNotContain("planted-secret");
    }
}
