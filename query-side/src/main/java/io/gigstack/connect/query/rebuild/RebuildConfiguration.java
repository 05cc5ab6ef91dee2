package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.QuerySideConfiguration;
import io.gigstack.connect.query.QuerySideProperties;
import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.ProjectionTable;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the rebuilds. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    /** The database ends the session of a node that is cut off after some ten seconds, and another one goes on. */
    private static final String SESSION =
            "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    @Bean
    RebuildWorkers rebuildWorkers(
            List<Projection<?, ?>> projections,
            EventStorageEngine log,
            QuerySideProperties properties,
            @Qualifier("readModelJdbc") JdbcClient readModels) {
        return new RebuildWorkers(projections, new LogReader(log), database(properties), readModels);
    }

    @Bean
    Rebuilds rebuilds(
            List<Projection<?, ?>> projections,
            QuerySideProperties properties,
            RebuildWorkers workers,
            @Qualifier("readModelJdbc") JdbcClient readModels) {
        return new Rebuilds(
                projections,
                new OrderTable(readModels),
                new RebuildTable(readModels),
                database(properties),
                workers::lookNow);
    }

    @Bean(initMethod = "start")
    OutdatedModels outdatedModels(
            List<Projection<?, ?>> projections, Rebuilds rebuilds, @Qualifier("readModelJdbc") JdbcClient readModels) {
        return new OutdatedModels(projections, new ProjectionTable(readModels), rebuilds);
    }

    /** What a rebuild does may take longer than a request would wait. */
    private static PGSimpleDataSource database(QuerySideProperties properties) {
        PGSimpleDataSource database = QuerySideConfiguration.schema(properties).unpooled("connect-rebuild");
        database.setOptions(SESSION);
        return database;
    }
}
