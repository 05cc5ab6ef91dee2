package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz",
    })
    void has_its_binaries_on_the_class_path(String system, String processor, String archive) {
        var platform = Platform.of(system, processor);

        assertThat(platform.archive()).isEqualTo(archive);
        assertThat(Platform.class.getResource(archive)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64", "SunOS, sparcv9"})
    void is_refused_in_one_sentence_when_there_are_none(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(system, processor))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("not on " + system + " with " + processor);
    }
}
