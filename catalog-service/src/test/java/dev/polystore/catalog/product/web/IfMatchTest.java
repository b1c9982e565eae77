package dev.polystore.catalog.product.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void namesOneVersionOrSeveral() {
        assertThat(new IfMatch("\"3\"").test(3)).isTrue();
        assertThat(new IfMatch("\"3\"").test(4)).isFalse();
        assertThat(new IfMatch("\"3\", \"4\"").test(4)).isTrue();
    }

    @Test
    void takesAnyVersionForAStar() {
        assertThat(new IfMatch("*").test(7)).isTrue();
    }

    @Test
    void neverMatchesWeakTagsNorWhatIsNoTag() {
        assertThat(new IfMatch("W/\"3\"").test(3)).isFalse();
        assertThat(new IfMatch("3").test(3)).isFalse();
        assertThat(new IfMatch("").test(3)).isFalse();
    }
}
