-- An auditor reads levels by SKU, sorted by bytes like everywhere else, whatever the database's own collation is.
create index stock_level_by_sku on stock_level (sku collate "C");
