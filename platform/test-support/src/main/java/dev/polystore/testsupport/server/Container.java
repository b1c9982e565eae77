package dev.polystore.testsupport.server;

import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;

/** A container whose port is chosen beforehand, since Kafka and MongoDB tell their clients their own address. */
final class Container extends GenericContainer<Container> {

    private static final int EXECUTABLE = 0755;

    private Container(String image) {
        super(ComposeImages.of(image));
    }

    static Container of(String image, int port, int inside, String name) {
        var container = new Container(image).withExposedPorts(inside);
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, inside)));
        return container.withLabel("polystore.test", name);
    }

    /** Copies a file of {@code deploy/} into the container. */
    Container deployed(String file, String path) {
        return withCopyFileToContainer(MountableFile.forClasspathResource("deploy/" + file, EXECUTABLE), path);
    }

    Container startedBy(String script, String... arguments) {
        return deployed(script, "/polystore/start.sh")
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("/polystore/start.sh"))
                .withCommand(arguments);
    }
}
