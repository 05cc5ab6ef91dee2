package io.gigstack.connect.api.ping;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope;
import java.time.Instant;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Answers that the service is there and the key is good. */
@RestController
class PingEndpoint {

    private static final String VERSION = "2.0.0";

    private final Commands commands;

    PingEndpoint(Commands commands) {
        this.commands = commands;
    }

    record Pong(String message, Instant timestamp, String version) {}

    @RequestMapping(
            path = "/v2/ping",
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE})
    Envelope.One<Pong> ping(Caller caller) {
        return new Envelope.One<>(new Pong("pong", commands.now(), VERSION), "Pong");
    }
}
