package io.gigstack.connect.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    /** The first test vector of RFC 8032, section 7.1. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private final SigningKey key =
            SigningKey.of("connect.example.com", HexFormat.of().parseHex(SEED));
    private final Checkpoint checkpoint =
            new Checkpoint("connect.example.com/log", 3, Hash.OF_NOTHING, 7, Instant.parse("2024-01-15T10:30:00.123Z"));

    @Test
    void a_seed_makes_the_key_of_rfc_8032() {
        assertThat(key.verifying().toString()).startsWith("connect.example.com+");
        assertThat(VerifyingKey.of("connect.example.com", HexFormat.of().parseHex(PUBLIC)))
                .hasToString(key.verifying().toString());
    }

    @Test
    void what_is_signed_is_opened_by_the_public_key_as_it_is_written() {
        VerifyingKey parsed = VerifyingKey.parse(key.verifying().toString());

        assertThat(parsed.open(key.sign(checkpoint))).isEqualTo(checkpoint);
    }

    @Test
    void its_text_is_a_line_each() {
        assertThat(checkpoint.text()).isEqualTo("""
                connect.example.com/log
                3
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                position 7
                at 2024-01-15T10:30:00.123Z
                """);
    }

    @Test
    void whatever_is_changed_is_not_opened() {
        String note = key.sign(checkpoint);
        int end = note.indexOf("\n\n");
        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == '5' ? '6' : '5';
            String changed = note.substring(0, i) + other + note.substring(i + 1);
            if (i < end || !isPadding(note, i)) {
                assertThatThrownBy(() -> key.verifying().open(changed))
                        .as(changed)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        SigningKey another = SigningKey.of("connect.example.com", new byte[SigningKey.SEED_LENGTH]);
        assertThatThrownBy(() -> another.verifying().open(note)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.verifying().open(checkpoint.text())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.verifying().open("")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The last newline is that of the line. */
    private static boolean isPadding(String note, int index) {
        return index == note.length() - 1;
    }

    @Test
    void what_is_no_key_is_refused() {
        String good = key.verifying().toString();
        for (String bad : new String[] {
            "",
            "a",
            "a+b",
            "a+00000000+" + good.split("\\+", 3)[2],
            good.substring(0, good.length() - 4),
            "+" + good,
            "\u00e4 +1+AQ=="
        }) {
            assertThatThrownBy(() -> VerifyingKey.parse(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
