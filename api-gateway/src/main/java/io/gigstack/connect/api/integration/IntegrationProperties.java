package io.gigstack.connect.api.integration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param httpToLoopback whether a webhook may be called without TLS if it leads to this machine */
@ConfigurationProperties("connect.integration")
record IntegrationProperties(boolean httpToLoopback) {}
