package io.gigstack.connect.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "203.0.113.255, 203.0.113.255",
        "0:0:0:0:0:0:0:1, 0:0:0:0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2:ffff:4:5:7, 2001:db8:1:2",
        "2001:db8:1:3:3:4:5:6, 2001:db8:1:3",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0"
    })
    void of_ipv6_the_network_counts_and_of_ipv4_the_address(String address, String network) {
        assertThat(Addresses.network(address)).isEqualTo(network);
    }
}
