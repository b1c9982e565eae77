package dev.polystore.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class InterludeTest {

    private final Interlude interlude = new Interlude();

    @Test
    void passes() {
        assertThatCode(interlude::await).doesNotThrowAnyException();
    }

    @Test
    void endsWithTheService() {
        interlude.destroy();
        assertThatIllegalStateException().isThrownBy(interlude::await).withMessageContaining("The service stops");
    }

    @Test
    void endsWhenItIsInterruptedAndSaysSo() {
        Thread.currentThread().interrupt();
        assertThatIllegalStateException().isThrownBy(interlude::await);
        assertThat(Thread.interrupted()).isTrue();
    }
}
