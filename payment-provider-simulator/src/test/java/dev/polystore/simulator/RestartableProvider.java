package dev.polystore.simulator;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider without its HTTP, on a folder that outlives it. */
record RestartableProvider(ConfigurableApplicationContext context) implements AutoCloseable {

    static RestartableProvider in(Path folder) {
        return new RestartableProvider(new SpringApplicationBuilder(PaymentProviderSimulatorApplication.class)
                .web(WebApplicationType.NONE)
                .run("--simulator.data=" + folder));
    }

    Authorizations authorizations() {
        return context.getBean(Authorizations.class);
    }

    Charges charges() {
        return context.getBean(Charges.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
