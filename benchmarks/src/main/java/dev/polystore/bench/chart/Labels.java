package dev.polystore.bench.chart;

/**
 * What stands at a chart.
 *
 * @param across under it
 * @param up beside it
 */
public record Labels(String title, String subtitle, String across, String up) {}
