package dev.polystore.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.bench.chart.Series.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LineChartTest {

    private static final Labels LABELS = new Labels("Waits < 1 s & more", "somewhere", "load", "wait");

    @Test
    void drawsALineForEachSeries() throws Exception {
        var chart = LineChart.linear(
                LABELS,
                List.of(
                        new Series("p50", List.of(new Point(0, 10), new Point(100, 20))),
                        new Series("p99", List.of(new Point(0, 30), new Point(100, 470)))));

        var svg = parsed(chart.svg());

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Waits < 1 s & more");
    }

    @Test
    void drawsNothingOutside() {
        var chart = LineChart.logarithmic(
                LABELS, List.of(new Series("p50", List.of(new Point(0, 0), new Point(50, 7), new Point(100, 8_000)))));

        assertThat(chart.svg()).contains("70.0,364.0").doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void marksRoundNumbers() {
        assertThat(Axis.linear("", DoubleStream.of(430)).ticks())
                .containsExactly(0.0, 100.0, 200.0, 300.0, 400.0, 500.0);
        assertThat(Axis.logarithmic("", DoubleStream.of(35, 4_000)).ticks())
                .containsExactly(10.0, 100.0, 1_000.0, 10_000.0);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
