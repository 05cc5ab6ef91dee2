package io.gigstack.connect.privacy;

import java.util.List;

/** Something is wrapped by master keys that were not given. */
public final class MissingMasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingMasterKeyException(List<String> names) {
        super("CONNECT_MASTER_KEY lacks keys that are still needed: those named " + String.join(", ", names));
    }
}
