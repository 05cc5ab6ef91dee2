import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Prints how many tests the build ran: all modules' reports that are not older than its start. */
record TestCount(int tests, int failed, int skipped) {

    static void main(String[] arguments) throws IOException {
        var start = Instant.parse(arguments[1]);
        try (var modules = Files.list(Path.of(arguments[0]))) {
            var all = modules.flatMap(module -> reports(module, start).stream())
                    .map(TestCount::read)
                    .reduce(new TestCount(0, 0, 0), TestCount::plus);
            System.out.println(all);
        }
    }

    private static List<Path> reports(Path module, Instant start) {
        var directory = module.resolve("target/surefire-reports");
        try (var files = Files.exists(directory) ? Files.list(directory) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.toFile().lastModified() >= start.toEpochMilli())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestCount read(Path report) {
        try (var input = Files.newInputStream(report)) {
            var suite = XMLInputFactory.newFactory().createXMLStreamReader(input);
            suite.nextTag();
            return new TestCount(
                    number(suite.getAttributeValue(null, "tests")),
                    number(suite.getAttributeValue(null, "failures")) + number(suite.getAttributeValue(null, "errors")),
                    number(suite.getAttributeValue(null, "skipped")));
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(report.toString(), e);
        }
    }

    private static int number(String attribute) {
        return Integer.parseInt(attribute);
    }

    private TestCount plus(TestCount other) {
        return new TestCount(tests + other.tests, failed + other.failed, skipped + other.skipped);
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(tests - failed - skipped, failed, skipped);
    }
}
