package dev.polystore.messaging.consumer;

import dev.polystore.messaging.CommandHandler;
import dev.polystore.messaging.EventHandler;
import java.util.ArrayList;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Finds the {@link CommandHandler} and {@link EventHandler} methods of all beans. */
public final class HandlerMethodCollector implements BeanPostProcessor {

    private final List<HandlerMethod> methods = new ArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        MethodIntrospector.selectMethods(
                        AopUtils.getTargetClass(bean),
                        (java.lang.reflect.Method method) ->
                                AnnotatedElementUtils.hasAnnotation(method, CommandHandler.class)
                                        || AnnotatedElementUtils.hasAnnotation(method, EventHandler.class))
                .stream()
                .map(method -> AopUtils.selectInvocableMethod(method, bean.getClass()))
                .map(method -> new HandlerMethod(bean, method))
                .forEach(methods::add);
        return bean;
    }

    List<HandlerMethod> methods() {
        return methods;
    }
}
