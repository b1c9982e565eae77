package dev.polystore.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void startsWhereThePagesBeforeItEnd() {
        assertThat(new Page(3, 20).offset()).isEqualTo(60);
    }

    @Test
    void saysWhyAPageMakesNoSense() {
        assertThatThrownBy(() -> new Page(-1, 20)).hasMessageContaining("the first page is 0");
        assertThatThrownBy(() -> new Page(0, 201)).hasMessageContaining("201 is not between 1 and 200");
        assertThatThrownBy(() -> new Page(Integer.MAX_VALUE, 200)).hasMessageContaining("deeper than 10000 entries");
    }
}
