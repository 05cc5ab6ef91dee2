# See docker-compose.yml, or: docker build -t connect . && docker run -p 8080:8080 -v connect:/data connect

FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN ./mvnw -q -Dmaven.test.skip -Dspotless.check.skip -pl api-gateway -am package
RUN java -Djarmode=tools -jar api-gateway/target/api-gateway-*-service.jar extract --destination /connect \
    && mv /connect/api-gateway-*-service.jar /connect/connect.jar \
    && cp api-gateway/src/main/jvm/flags /connect/flags

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /data connect
COPY --from=build --chown=connect /connect /connect
USER connect
# A run on throw-away data makes the start-up cache, which serves this JVM in this place. A start can do without.
RUN java -XX:AOTCacheOutput=/connect/connect.aot @/connect/flags -cp /connect/connect.jar io.gigstack.connect.Training \
    || rm -f /connect/connect.aot
WORKDIR /data
VOLUME /data
ENV CONNECT_DATA_DIR=/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
CMD ["java", "-XX:AOTCache=/connect/connect.aot", "@/connect/flags", "-cp", "/connect/connect.jar", "io.gigstack.connect.Connect"]
