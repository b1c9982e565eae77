package dev.polystore.messaging.consumer;

import dev.polystore.messaging.CommandHandler;
import dev.polystore.messaging.Prepared;
import dev.polystore.messaging.ReceivedMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** A method of a bean that handles messages of one record. */
record HandlerMethod(Object bean, Method method) {

    HandlerMethod {
        var parameters = method.getParameterTypes();
        if (parameters.length == 0
                || parameters.length > 2
                || !parameters[0].isRecord()
                || (parameters.length == 2 && parameters[1] != ReceivedMessage.class)) {
            throw new IllegalArgumentException(
                    "%s must take a message's record and, if it likes, its ReceivedMessage".formatted(method));
        }
        method.setAccessible(true);
    }

    Class<?> reads() {
        return method.getParameterTypes()[0];
    }

    boolean handlesCommands() {
        return AnnotatedElementUtils.hasAnnotation(method, CommandHandler.class);
    }

    boolean isPrepared() {
        return method.getReturnType() == Prepared.class;
    }

    @Nullable
    Object handle(ReceivedMessage<?> message) {
        try {
            return method.getParameterCount() == 1
                    ? method.invoke(bean, message.body())
                    : method.invoke(bean, message.body(), message);
        } catch (InvocationTargetException thrown) {
            throw unchecked(thrown.getTargetException());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new UndeclaredThrowableException(thrown);
        };
    }
}
