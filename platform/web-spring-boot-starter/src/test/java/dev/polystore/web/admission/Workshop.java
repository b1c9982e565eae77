package dev.polystore.web.admission;

import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A small application whose work lasts until it is told to end. */
@SpringBootApplication
@RestController
class Workshop {

    final Semaphore begun = new Semaphore(0);
    final Semaphore mayEnd = new Semaphore(0);

    @GetMapping("/v1/work")
    String work() throws InterruptedException {
        begun.release();
        mayEnd.acquire();
        return "done";
    }

    @GetMapping(path = "/v1/events", produces = TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch() throws IOException {
        var emitter = new SseEmitter(0L);
        emitter.send("open");
        return emitter;
    }
}
