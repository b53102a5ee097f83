package kz.nrm.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that only grows, on a disk that belongs to somebody else. */
record FileWitness(Path file) implements Witness {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void tell(String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
        try (var open = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
            open.force(true);
        }
    }
}
