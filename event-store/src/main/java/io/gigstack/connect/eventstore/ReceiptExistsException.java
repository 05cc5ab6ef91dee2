package io.gigstack.connect.eventstore;

import org.axonframework.common.AxonNonTransientException;

/** Nothing was stored: there is a receipt under the same key, so that it has been done before. */
public final class ReceiptExistsException extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    ReceiptExistsException(Receipt receipt) {
        super("there is a receipt '%s' in '%s'".formatted(receipt.key(), receipt.scope()));
    }
}
