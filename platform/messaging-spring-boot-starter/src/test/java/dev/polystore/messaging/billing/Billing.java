package dev.polystore.messaging.billing;

import dev.polystore.messaging.Command;
import dev.polystore.messaging.CommandHandler;
import dev.polystore.messaging.Event;
import dev.polystore.messaging.EventHandler;
import dev.polystore.messaging.MessageTypes;
import dev.polystore.messaging.Outbox;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small service that knows nothing but invoices, to try messaging on. */
@SpringBootApplication
public class Billing {

    public record SendInvoice(String invoice, long amount) implements Command<InvoiceSent> {}

    public record InvoiceSent(String invoice) implements Event {
        @Override
        public String aggregateId() {
            return invoice;
        }
    }

    public record Measured(String station, long value) {}

    @Bean
    MessageTypes types() {
        return MessageTypes.none()
                .with("billing.SendInvoice.v1", SendInvoice.class)
                .with("billing.InvoiceSent.v1", InvoiceSent.class)
                .with("weather.Measured.v1", Measured.class);
    }

    @Bean
    Handler handler(JdbcClient jdbc, Outbox outbox) {
        return new Handler(jdbc, outbox);
    }

    /** A negative amount can never be billed, unless this is mended. */
    public static class Handler {

        private final JdbcClient jdbc;
        private final Outbox outbox;
        final Map<String, Integer> faultsLeft = new ConcurrentHashMap<>();
        final Queue<Measured> measured = new ConcurrentLinkedQueue<>();
        final Set<String> mended = ConcurrentHashMap.newKeySet();

        Handler(JdbcClient jdbc, Outbox outbox) {
            this.jdbc = jdbc;
            this.outbox = outbox;
        }

        @CommandHandler
        InvoiceSent handle(SendInvoice command) {
            jdbc.sql(
                            "insert into invoice (id, amount) values (?, ?) on conflict (id) do update set amount = invoice.amount + excluded.amount")
                    .param(command.invoice())
                    .param(command.amount())
                    .update();
            if (faultsLeft.merge(command.invoice(), -1, Integer::sum) >= 0) {
                throw new TransientDataAccessResourceException("away for a moment");
            }
            if (command.amount() < 0 && !mended.contains(command.invoice())) {
                throw new IllegalArgumentException("negative amount");
            }
            var sent = new InvoiceSent(command.invoice());
            outbox.publish(sent);
            return sent;
        }

        @EventHandler
        void on(Measured event) {
            if (event.value() < 0) {
                throw new IllegalArgumentException("negative value");
            }
            measured.add(event);
        }
    }
}
