-- An auditor reads the price list by SKU, sorted by bytes like everywhere else, whatever the database's own collation is.
create index product_by_sku on product (sku collate "C");
