package io.gigstack.connect.system;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sixteen clients create a thousand teams at once. */
@ExtendWith(ComposedService.class)
class ThousandTeamsTest {

    private static final int CLIENTS = 16;
    private static final int TEAMS = 1_000;
    private static final int MOST_MEMORY_IN_KIB = 600 * 1024;

    @Test
    @Timeout(value = 2, unit = MINUTES)
    void eachIsThereAtOnceAndEveryCountIsExact(ComposedService.Running service) throws Exception {
        TeamMaker maker = new TeamMaker(service.client());
        List<String> filters = List.of(
                "",
                "status=active",
                "status=suspended",
                "industry=Thousand+2",
                "country=MX",
                "onboarded=true",
                "onboarded=false",
                "q=thousand+1",
                "country=MX&onboarded=true",
                "industry=Thousand+0&status=suspended");
        List<Integer> before = filters.stream().map(maker::count).toList();

        all(IntStream.range(0, TEAMS)
                .mapToObj(number -> (Runnable) () -> maker.make(number))
                .toList());

        for (int i = 0; i < filters.size(); i++) {
            assertThat(maker.count(filters.get(i)) - before.get(i))
                    .as(filters.get(i))
                    .isEqualTo(TeamMaker.expected(filters.get(i), TEAMS));
        }
        if (System.getProperty("os.name").equals("Linux")) {
            assertThat(residentMemoryInKib(service.started().pid())).isLessThan(MOST_MEMORY_IN_KIB);
        }
    }

    private static void all(List<Runnable> tasks) throws ExecutionException, InterruptedException {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> done = new ArrayList<>();
            tasks.forEach(task -> done.add(clients.submit(task)));
            for (Future<?> one : done) {
                one.get();
            }
        }
    }

    private static int residentMemoryInKib(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
