package io.gigstack.connect.api.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param port where operators are answered, and nobody else; null to answer them where everyone is */
@ConfigurationProperties("connect.admin")
record AdminProperties(@Nullable Integer port) {}
