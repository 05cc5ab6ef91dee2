package io.gigstack.connect.query.apikey;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.RecordedEvent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the API keys. */
@Component
final class ApiKeyProjection implements Projection<ApiKeyRow> {

    static final String NAME = "api_key";

    private final ApiKeyTable table;

    ApiKeyProjection(ApiKeyTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String aggregateType() {
        return "api_key";
    }

    @Override
    public ApiKeyRow fold(@Nullable ApiKeyRow row, RecordedEvent event) {
        return row != null && event.version() <= row.version()
                ? row
                : ApiKeyRow.fold(row, event.version(), (ApiKeyEvent) event.payload());
    }

    @Override
    public Map<String, ApiKeyRow> load(Collection<String> keys) {
        return table.load(keys);
    }

    @Override
    public void save(Collection<ApiKeyRow> rows) {
        table.save(rows);
    }
}
