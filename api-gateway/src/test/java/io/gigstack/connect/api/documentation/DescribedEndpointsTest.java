package io.gigstack.connect.api.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Operation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is described is there, and what is there is described. */
class DescribedEndpointsTest {

    @Test
    void the_described_operations_are_the_endpoints() {
        Set<String> described =
                Document.operations().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        RunningConnect.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> add(mapping, there));

        assertThat(there).contains("GET /v3/api-docs");
        there.remove("GET /v3/api-docs");
        assertThat(described).isEqualTo(there);
    }

    private static void add(RequestMappingInfo mapping, Set<String> operations) {
        for (String path : mapping.getPatternValues()) {
            assertThat(mapping.getMethodsCondition().getMethods()).as(path).isNotEmpty();
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                operations.add(method + " " + path);
            }
        }
    }
}
