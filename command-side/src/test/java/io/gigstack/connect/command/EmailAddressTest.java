package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final String LONGEST_LABEL = "d".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user@ex--am-ple.com",
                "user@example.com",
                "First.Last+tag@mail.example.co",
                "o'neil@example.com",
                "x@xn--nxasmq6b.example",
                "ñandú@español.example",
                "a_b-c@1.example"
            })
    void an_address_is_kept_as_it_was_typed(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
        assertThat(new EmailAddress("  " + address + "\t").value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "user",
                "user@",
                "@example.com",
                "user@example",
                "a@b@example.com",
                "a b@example.com",
                "user@exa mple.com",
                "user@.example.com",
                "user@example..com",
                "user@example.com.",
                ".user@example.com",
                "user.@example.com",
                "us..er@example.com",
                "user@-example.com",
                "user@example-.com",
                "user@mail.-example.com",
                "user@mail.example-.com",
                "user@example.-com",
                "user@example.com-",
                "user@.com",
                "user@example.",
                "us..e..r@example.com",
                ".@example.com",
                "user@example.com/path",
                "User <user@example.com>",
                "\"user\"@example.com",
                "user@example.com,other@example.com",
                "user@example.com\nBcc: other@example.com",
                "user@[127.0.0.1]",
                "user\0@example.com",
                "us\u00a0er@example.com",
                "user@exam\u3000ple.com",
                "us\u200ber@example.com",
                "user@example\u00ad.com"
            })
    void no_other_text_is_an_address(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void an_address_has_at_most_320_characters_and_64_before_the_at() {
        String labels = "@" + (LONGEST_LABEL + ".").repeat(3);
        assertThat(new EmailAddress("x".repeat(64) + labels + LONGEST_LABEL).value())
                .hasSize(320);
        assertNone("x".repeat(65) + "@a.com");
        assertThat(new EmailAddress("x".repeat(64) + labels + LONGEST_LABEL.substring(2) + ".d").value())
                .hasSize(320);
        assertNone("x".repeat(64) + labels + LONGEST_LABEL.substring(1) + ".d");
    }

    @Test
    void a_label_of_the_domain_has_at_most_63_characters() {
        assertThat(new EmailAddress("user@" + LONGEST_LABEL + ".com").value()).hasSize(72);
        assertNone("user@" + LONGEST_LABEL + "d.com");
        assertNone("user@example." + LONGEST_LABEL + "d");
    }

    private static void assertNone(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(text));
    }

    @ParameterizedTest
    @CsvSource({
        "IRIS@EXAMPLE.COM, iris@example.com",
        "Iris@Example.com, iris@example.com",
        "ÑANDÚ@example.com, ñandú@example.com",
        "MÜLLER@example.com, mu\u0308ller@example.com"
    })
    void the_same_address_is_known_again_in_any_case(String one, String other) {
        assertThat(new EmailAddress(one).toCompare()).isEqualTo(new EmailAddress(other).toCompare());
    }

    @Test
    void it_is_known_again_on_a_machine_that_speaks_turkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(new EmailAddress("IRIS@INBOX.EXAMPLE").toCompare()).isEqualTo("iris@inbox.example");
            assertThat(Role.DEVELOPER.id()).isEqualTo("developer");
            assertThat(Role.ADMIN.id()).isEqualTo("admin");
            assertThat(new Domain("INBOX.EXAMPLE.COM").value()).isEqualTo("inbox.example.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void different_addresses_stay_different() {
        assertThat(new EmailAddress("a.b@example.com").toCompare())
                .isNotEqualTo(new EmailAddress("ab@example.com").toCompare());
        assertThat(new EmailAddress("a+b@example.com").toCompare())
                .isNotEqualTo(new EmailAddress("a@example.com").toCompare());
    }

    @Test
    void a_domain_is_the_same_in_letters_and_in_ascii() {
        assertThat(new EmailAddress("m@B\u00fccher.example").toCompare())
                .isEqualTo(new EmailAddress("m@xn--bcher-kva.example").toCompare());
        assertThat(new EmailAddress("m@b\u00fccher.example").value()).isEqualTo("m@b\u00fccher.example");
    }
}
