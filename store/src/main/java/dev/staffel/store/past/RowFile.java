package dev.staffel.store.past;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Where pieces of rows wait until their slice is looked at. Nobody else finds the file, and it is gone with the process at
/// the latest.
final class RowFile implements AutoCloseable {
    private final FileChannel file;
    private long end;

    private RowFile(FileChannel file) {
        this.file = file;
    }

    static RowFile create() {
        try {
            var path = Files.createTempFile("staffel-past-", ".rows");
            return new RowFile(
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw full(e);
        }
    }

    /// Puts the first bytes of an array behind the others.
    ///
    /// @return where they begin
    long append(byte[] bytes, int length) {
        long from = end;
        try {
            var rest = ByteBuffer.wrap(bytes, 0, length);
            while (rest.hasRemaining()) end += file.write(rest, end);
            return from;
        } catch (IOException e) {
            throw full(e);
        }
    }

    byte[] read(long from, int length) {
        var bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, from + bytes.position()) < 0) throw new EOFException();
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException full(IOException e) {
        return new UncheckedIOException(
                "What is recorded can't be put aside in "
                        + System.getProperty("java.io.tmpdir")
                        + ": make room there, or give more memory so that less is put aside",
                e);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
