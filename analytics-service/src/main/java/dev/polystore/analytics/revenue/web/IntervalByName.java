package dev.polystore.analytics.revenue.web;

import dev.polystore.analytics.revenue.Interval;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code minute}, {@code hour} and {@code day}. */
@Component
class IntervalByName implements Converter<String, Interval> {

    @Override
    public Interval convert(String name) {
        return Interval.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
