package dev.polystore.messaging;

/**
 * Names of Kafka headers: CloudEvents 1.0 in binary mode, W3C Trace Context, and three for conversations.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     Kafka protocol binding</a>
 */
public final class MessageHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    /** The conversation that a command or reply belongs to. */
    public static final String SAGA_ID = "saga-id";

    /** On a reply: the id of the command it answers. */
    public static final String IN_REPLY_TO = "in-reply-to";

    /** On a command: the topic for its reply. */
    public static final String REPLY_TO = "reply-to";

    private MessageHeaders() {}
}
