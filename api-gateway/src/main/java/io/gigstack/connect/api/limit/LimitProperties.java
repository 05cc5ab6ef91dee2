package io.gigstack.connect.api.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param requests that each key may make in a minute; 0 for any number */
@ConfigurationProperties("connect.limit")
record LimitProperties(int requests) {}
