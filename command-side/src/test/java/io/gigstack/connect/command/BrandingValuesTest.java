package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.BrandingValues.Color;
import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import io.gigstack.connect.command.BrandingValues.Phone;
import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#1a73E8", "#FFFFFF"})
    void a_color_is_six_hexadecimal_digits(String color) {
        assertThat(new Color(color).value()).isEqualTo(color);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#000", "000000", "#00000g", "#0000000", "#000000 ", "#000000\n", "red", "#１２３４５６"})
    void no_other_text_is_a_color(String text) {
        assertRefused(() -> new Color(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/logo.png?size=2#top",
                "HTTPS://Example.com",
                "https://example.com:8443/",
                "https://[2001:db8::1]/logo.png",
                "https://example.com/%C3%B1"
            })
    void a_url_is_https_with_a_host(String url) {
        assertThat(new HttpsUrl(url).value()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.com",
                "ftp://example.com",
                "//example.com",
                "example.com",
                "https:example.com",
                "https://",
                "https:///logo.png",
                "https://user@example.com",
                "https://user:password@example.com",
                "https://example.com:65536",
                "https://example.com/a b",
                "https://exa mple.com",
                " https://example.com",
                "https://example.com/\n",
                "javascript:alert(1)//https://example.com"
            })
    void no_other_text_is_a_url(String text) {
        assertRefused(() -> new HttpsUrl(text));
    }

    @Test
    void a_url_has_at_most_2048_characters() {
        String url = "https://example.com/";
        assertThat(new HttpsUrl(url + "x".repeat(2_028)).value()).hasSize(2_048);
        assertRefused(() -> new HttpsUrl(url + "x".repeat(2_029)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"911", "+52 55 1234 5678", "(55) 1234-5678", "55.12.34/9"})
    void a_telephone_number_is_digits_as_people_write_them(String number) {
        assertThat(new Phone(" " + number + " ").value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "+12", "---", "1-800-FLOWERS", "++52 55", "55+1234", "１２３", "123\n456"})
    void no_other_text_is_a_telephone_number(String text) {
        assertRefused(() -> new Phone(text));
        assertRefused(() -> new Phone("1".repeat(41)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "connect.example.com", "a.b-c.mx", "xn--nxasmq6b.xn--p1ai", "1.example.com"})
    void a_domain_is_kept_in_lower_case(String domain) {
        assertThat(new Domain(domain).value()).isEqualTo(domain);
        assertThat(new Domain(" " + domain.toUpperCase(Locale.ROOT)).value()).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.com.",
                ".example.com",
                "example..com",
                "-a.example.com",
                "a-.example.com",
                "a_b.example.com",
                "127.0.0.1",
                "example.c",
                "https://example.com",
                "example.com/x",
                "example.com:443",
                "*.example.com",
                "ñandú.mx",
                "exa mple.com"
            })
    void no_other_text_is_a_domain(String text) {
        assertRefused(() -> new Domain(text));
    }

    @Test
    void a_domain_has_at_most_253_characters_and_63_in_a_label() {
        String label = "a".repeat(63) + ".";
        assertThat(new Domain(label.repeat(3) + "b".repeat(61)).value()).hasSize(253);
        assertRefused(() -> new Domain(label.repeat(3) + "b".repeat(62)));
        assertRefused(() -> new Domain("a".repeat(64) + ".com"));
    }

    private static void assertRefused(Supplier<?> made) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(made::get);
    }
}
