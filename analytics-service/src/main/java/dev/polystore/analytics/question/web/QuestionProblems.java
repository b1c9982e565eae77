package dev.polystore.analytics.question.web;

import dev.polystore.analytics.question.BadParameter;
import dev.polystore.web.InvalidField;
import dev.polystore.web.Problems;
import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a question gets no answer, whatever it is about. */
@RestControllerAdvice
class QuestionProblems {

    @ExceptionHandler
    ProblemDetail handle(BadParameter bad) {
        return Problems.invalidRequest(List.of(new InvalidField(bad.parameter(), String.valueOf(bad.getMessage()))));
    }
}
