package dev.polystore.backing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Main class of the process that is ClickHouse: the engine comes as a shared library that brings its own HTTP server. It runs until its
 * standard input ends. The class is copied out alone and must not need another one.
 */
@SuppressWarnings("restricted")
public final class ClickHouseLauncher {

    private static final long STACK_BYTES = 64L << 20;

    private ClickHouseLauncher() {}

    /**
     * Takes the library's path and then the engine's own arguments.
     */
    public static void main(String[] args) throws InterruptedException {
        Thread engine = new Thread(null, () -> run(args), "clickhouse", STACK_BYTES);
        engine.start();
        engine.join();
    }

    private static void run(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup library = SymbolLookup.libraryLookup(Path.of(args[0]), arena);
            leaveSignalsToTheJvm(library);
            MethodHandle query = Linker.nativeLinker()
                    .downcallHandle(
                            library.findOrThrow("chdb_query_cmdline"),
                            FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));
            var _ = (MemorySegment) query.invokeExact(args.length, argv(arena, args));
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Has to come first: with two owners of the signals the JVM crashes. */
    private static void leaveSignalsToTheJvm(SymbolLookup library) throws Throwable {
        MethodHandle enable = Linker.nativeLinker()
                .downcallHandle(
                        library.findOrThrow("chdb_set_signal_handlers_enabled"), FunctionDescriptor.ofVoid(JAVA_INT));
        enable.invokeExact(0);
    }

    private static MemorySegment argv(Arena arena, String[] args) {
        MemorySegment argv = arena.allocate(ADDRESS, args.length + 1L);
        argv.setAtIndex(ADDRESS, 0, arena.allocateFrom("clickhouse-local"));
        for (int i = 1; i < args.length; i++) {
            argv.setAtIndex(ADDRESS, i, arena.allocateFrom(args[i]));
        }
        argv.setAtIndex(ADDRESS, args.length, MemorySegment.NULL);
        return argv;
    }
}
