package dev.polystore.catalog.product.web;

import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.polystore.catalog.availability.Availabilities;
import dev.polystore.catalog.product.Category;
import dev.polystore.catalog.product.MaintainingProducts;
import dev.polystore.catalog.product.Product;
import dev.polystore.catalog.product.ProductSearch;
import dev.polystore.catalog.product.Products;
import dev.polystore.catalog.product.Sku;
import dev.polystore.catalog.product.web.ProductRequests.ChangedProduct;
import dev.polystore.catalog.product.web.ProductRequests.NewProduct;
import dev.polystore.catalog.product.web.ProductRequests.Price;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Products over HTTP. A product's ETag is its version: a change names the version that it is based on in {@code
 * If-Match}. Availability changes without a new version, so a product is never answered with 304.
 */
@RestController
@RequestMapping(path = "/{version}/products", version = "v1")
class ProductController {

    private final MaintainingProducts maintaining;
    private final Products products;
    private final ProductSearch search;
    private final Availabilities availabilities;

    ProductController(
            MaintainingProducts maintaining, Products products, ProductSearch search, Availabilities availabilities) {
        this.maintaining = maintaining;
        this.products = products;
        this.search = search;
        this.availabilities = availabilities;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProductView add(@Valid @RequestBody NewProduct request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.LOCATION, "/v1/products/" + request.sku());
        return view(
                maintaining.add(
                        new Sku(request.sku()),
                        request.details(),
                        request.price().money()),
                response);
    }

    @GetMapping("/{sku}")
    ProductView get(@PathVariable Sku sku, HttpServletResponse response) {
        return view(products.get(sku), response);
    }

    @GetMapping
    ProductView.Page find(
            @RequestParam @Nullable String category,
            @RequestParam @Nullable @Size(max = 200) String q,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var words = q == null || q.isBlank() ? null : q;
        var query = new ProductSearch.Query(category == null ? null : Category.named(category), words);
        var found = search.find(query, page, size);
        return new ProductView.Page(views(found.products()), page, size, found.total());
    }

    @PutMapping("/{sku}")
    ProductView change(
            @PathVariable Sku sku,
            @RequestHeader(IF_MATCH) String ifMatch,
            @Valid @RequestBody ChangedProduct request,
            HttpServletResponse response) {
        return view(maintaining.change(sku, new IfMatch(ifMatch), request.details()), response);
    }

    @PutMapping("/{sku}/price")
    ProductView changePrice(
            @PathVariable Sku sku,
            @RequestHeader(IF_MATCH) String ifMatch,
            @Valid @RequestBody Price price,
            HttpServletResponse response) {
        return view(maintaining.changePrice(sku, new IfMatch(ifMatch), price.money()), response);
    }

    @DeleteMapping("/{sku}")
    ProductView retire(@PathVariable Sku sku, @RequestHeader(IF_MATCH) String ifMatch, HttpServletResponse response) {
        return view(maintaining.retire(sku, new IfMatch(ifMatch)), response);
    }

    private ProductView view(Product product, HttpServletResponse response) {
        response.setHeader(ETAG, "\"" + product.version() + "\"");
        return views(List.of(product)).getFirst();
    }

    private List<ProductView> views(List<Product> products) {
        var known = availabilities.of(
                products.stream().map(product -> product.sku().value()).toList());
        return products.stream().map(product -> ProductView.of(product, known)).toList();
    }
}
