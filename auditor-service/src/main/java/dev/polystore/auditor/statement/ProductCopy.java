package dev.polystore.auditor.statement;

import org.jspecify.annotations.Nullable;

/** A product, as another service than the catalog knows it. */
public record ProductCopy(String sku, String name, @Nullable Money price, boolean retired) {}
