package io.gigstack.connect;

/** What the environment or the command line asks for cannot be; the message says why in one sentence. */
final class WrongSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    WrongSetting(String message) {
        super(message);
    }
}
