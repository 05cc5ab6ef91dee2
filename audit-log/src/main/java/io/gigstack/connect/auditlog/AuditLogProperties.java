package io.gigstack.connect.auditlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is proven.
 *
 * @param key 32 random bytes in base64, from which the key is made that signs; null if nothing is signed
 * @param name of the log and of its key: no spaces, no plus sign
 * @param interval between two checkpoints, if anything was appended
 */
@ConfigurationProperties("connect.audit-log")
record AuditLogProperties(
        @Nullable String key,
        @DefaultValue("connect") String name,
        @DefaultValue("1m") Duration interval) {}
