package dev.polystore.order.pricing;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the price list. News may come twice and in any order: the version of the product decides what counts. */
@Component
public class PriceListProjection {

    private final JdbcClient jdbc;

    PriceListProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void named(String sku, String name, int version) {
        jdbc.sql("""
                 insert into product (sku, name, version) values (:sku, :name, :version)
                 on conflict (sku) do update
                    set name = excluded.name, version = excluded.version, retired_at = null
                  where product.version < excluded.version
                 """)
                .param("sku", sku)
                .param("name", name)
                .param("version", version)
                .update();
    }

    public void priced(String sku, Money price, int version, Instant from) {
        jdbc.sql("""
                 with unnamed as (insert into product (sku, name, version) values (:sku, :sku, 0) on conflict do nothing)
                 insert into price (sku, version, minor_units, currency, valid_from)
                 values (:sku, :version, :minorUnits, :currency, :from)
                 on conflict do nothing
                 """)
                .param("sku", sku)
                .param("version", version)
                .param("minorUnits", price.minorUnits())
                .param("currency", price.currency().getCurrencyCode())
                .param("from", from.atOffset(UTC))
                .update();
    }

    public void retired(String sku, int version, Instant at) {
        jdbc.sql("""
                 insert into product (sku, name, version, retired_at) values (:sku, :sku, :version, :at)
                 on conflict (sku) do update
                    set version = excluded.version, retired_at = excluded.retired_at
                  where product.version < excluded.version
                 """)
                .param("sku", sku)
                .param("version", version)
                .param("at", at.atOffset(UTC))
                .update();
    }
}
