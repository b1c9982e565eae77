package dev.polystore.order.order;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the parts of an order that are only ever read and written with it as JSON, in the order's own row. */
@Configuration(proxyBeanMethods = false)
class JsonColumns {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JsonMapper json) {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(column(OrderLines.class, json), column(Address.class, json), column(OrderHistory.class, json)));
    }

    private static <T> ConverterAware column(Class<T> type, JsonMapper json) {
        return ConverterBuilder.writing(type, PGobject.class, value -> jsonb(json.writeValueAsString(value)))
                .andReading(column -> json.readValue(column.getValue(), type));
    }

    private static PGobject jsonb(String json) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }
}
