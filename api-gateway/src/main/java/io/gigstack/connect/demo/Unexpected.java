package io.gigstack.connect.demo;

/** The service did not do what the contract says, or could not be asked; the message is one sentence. */
public final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unexpected(String message) {
        super(message);
    }
}
