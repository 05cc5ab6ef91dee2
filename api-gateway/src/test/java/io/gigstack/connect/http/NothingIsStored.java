package io.gigstack.connect.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** For tests whose requests are all refused: after each of them there are as many events as before. */
public final class NothingIsStored implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(NothingIsStored.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS).put("before", RunningConnect.eventCount());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(RunningConnect.eventCount())
                .as("count of events")
                .isEqualTo(context.getStore(OURS).get("before", Long.class));
    }
}
