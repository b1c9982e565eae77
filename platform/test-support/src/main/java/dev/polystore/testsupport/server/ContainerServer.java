package dev.polystore.testsupport.server;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/** A container, which keeps its port and its data while it is stopped. */
record ContainerServer<S>(GenericContainer<?> container, WaitStrategy ready, S settings) implements TestServer<S> {

    static <S> ContainerServer<S> started(GenericContainer<?> container, WaitStrategy ready, S settings) {
        container.waitingFor(ready).start();
        return new ContainerServer<>(container, ready, settings);
    }

    @Override
    public void start() {
        docker().startContainerCmd(container.getContainerId()).exec();
        ready.waitUntilReady(container);
    }

    @Override
    public void stop() {
        docker().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }
}
