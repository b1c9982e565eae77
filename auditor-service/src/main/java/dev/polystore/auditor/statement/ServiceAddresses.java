package dev.polystore.auditor.statement;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are, by name. */
@ConfigurationProperties("auditor")
record ServiceAddresses(Map<String, URI> services) {}
