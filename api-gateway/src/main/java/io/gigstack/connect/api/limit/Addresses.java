package io.gigstack.connect.api.limit;

/** Who is behind an address. */
final class Addresses {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private Addresses() {}

    /**
     * The network that one subscriber has: of IPv6 the first 64 bits, for the others are its own to choose.
     *
     * @param address as servlets tell it, which write all eight groups of IPv6
     */
    static String network(String address) {
        int end = -1;
        for (int group = 0; group < GROUPS_OF_A_NETWORK; group++) {
            end = address.indexOf(':', end + 1);
            if (end < 0) {
                return address;
            }
        }
        return address.substring(0, end);
    }
}
