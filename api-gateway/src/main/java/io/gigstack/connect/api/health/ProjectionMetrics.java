package io.gigstack.connect.api.health;

import io.gigstack.connect.api.health.ProjectionWatch.Seen;
import io.gigstack.connect.query.projection.ProjectionState;
import io.gigstack.connect.query.rebuild.RebuildProgress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What instruments are told of each projection. Of what is not known at the moment there is no number. */
final class ProjectionMetrics implements MeterBinder {

    private final List<String> projections;
    private final ProjectionWatch watch;

    ProjectionMetrics(List<String> projections, ProjectionWatch watch) {
        this.projections = projections;
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : projections) {
            Gauges gauges = new Gauges(registry, projection);
            gauges.add("position", "Up to which all events are folded", ProjectionState::position);
            gauges.add("head", "Position of the log's last event", ProjectionState::head);
            gauges.add("lag.events", "Events not folded yet", state -> state.head() - state.position());
            gauges.add(
                    "lag.seconds",
                    "For how long the first of them has waited",
                    state -> state.behind().toSeconds());
            gauges.add("rate", "Events folded in a second", ProjectionMetrics::rate);
            gauges.add("dead.letters", "Events that are parked", ProjectionState::deadLetters);
            gauges.add(
                    "segments",
                    "Parts that nodes can fold at the same time",
                    state -> state.segments().size());
            gauges.add(
                    "paused", "1 while it is paused", state -> state.standing().isPaused() ? 1 : 0);
            gauges.addOfRebuild(
                    "rebuild.progress", "Of the rebuild under way, from 0 to 1", ProjectionMetrics::progress);
            gauges.add("failing", "1 while this node can't go on with it", state -> state.lastError() == null ? 0 : 1);
        }
    }

    private static double rate(ProjectionState state) {
        Long rate = state.eventsPerSecond();
        return rate == null ? Double.NaN : rate;
    }

    private static double progress(RebuildProgress rebuild) {
        return rebuild.timeLeft() == null
                ? Double.NaN
                : (double) rebuild.eventsDone() / Math.max(1, rebuild.eventsTotal());
    }

    private final class Gauges {

        private final MeterRegistry registry;
        private final String projection;

        Gauges(MeterRegistry registry, String projection) {
            this.registry = registry;
            this.projection = projection;
        }

        void add(String name, String description, ToDoubleFunction<ProjectionState> value) {
            register(name, description, seen -> value.applyAsDouble(seen.state()));
        }

        void addOfRebuild(String name, String description, ToDoubleFunction<RebuildProgress> value) {
            register(
                    name,
                    description,
                    seen -> seen.rebuild().map(value::applyAsDouble).orElse(Double.NaN));
        }

        private void register(String name, String description, Function<Seen, Double> value) {
            Gauge.builder(
                            "connect.projection." + name,
                            watch,
                            now -> now.of(projection).map(value).orElse(Double.NaN))
                    .description(description)
                    .tag("projection", projection)
                    .register(registry);
        }
    }
}
