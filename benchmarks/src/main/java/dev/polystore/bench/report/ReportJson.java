package dev.polystore.bench.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a report for programs, with no more digits than were measured. */
final class ReportJson {

    private static final double THOUSANDTHS = 1_000;

    private static final class Rounded extends StdSerializer<Double> {

        Rounded() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (Double.isInfinite(value)) {
                json.writeNull();
            } else {
                json.writeNumber(Math.rint(value * THOUSANDTHS) / THOUSANDTHS);
            }
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded()))
            .build();

    private ReportJson() {}

    static String of(Report report) {
        return MAPPER.writeValueAsString(report) + "\n";
    }
}
