package io.gigstack.connect.query.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the past. */
@Configuration(proxyBeanMethods = false)
class PastConfiguration {

    /** Which part of the heap bookmarks may take. */
    private static final int PART_FOR_BOOKMARKS = 16;

    /** What an entry of a map takes, and what it refers to: the row, a sealed address, permissions. */
    private static final long BYTES_OF_A_MEMBER = 1_500;

    /** How much more an object takes than its text. */
    private static final long BYTES_OF_A_CHARACTER = 4;

    @Bean
    ConfigurerModule pastTeamQueries(EventStore log, ObjectMapper documents) {
        Bookmarks bookmarks = new Bookmarks(
                team -> size(team, documents), Runtime.getRuntime().maxMemory() / PART_FOR_BOOKMARKS);
        return configurer -> configurer.registerQueryHandler(_ -> new PastTeamQueries(log, bookmarks));
    }

    private static long size(PastTeam team, ObjectMapper documents) {
        try {
            return BYTES_OF_A_CHARACTER * documents.writeValueAsBytes(team.details()).length
                    + BYTES_OF_A_CHARACTER * documents.writeValueAsBytes(team.onboarding()).length
                    + BYTES_OF_A_MEMBER * team.members().ever().size();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a team that can't be written", e);
        }
    }
}
