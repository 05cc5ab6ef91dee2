package io.gigstack.connect.api.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param operatorKey what operators prove themselves with; null if there are none */
@ConfigurationProperties("connect.access")
record AccessProperties(@Nullable String operatorKey) {}
