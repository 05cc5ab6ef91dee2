package io.gigstack.connect.planted.command;

import org.springframework.util.StringUtils;

/** Violates: a rule knows no framework. */
public record SomeRule(String text) {

    public boolean holds() {
        return StringUtils.hasText(text);
    }
}
