package org.plait.run.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plait.run.SideBySide;

/** A folder with all it holds: written so that it survives a loss of power, listed, removed. */
public final class FileTree {

  private FileTree() {}

  /** Writes files below a folder, some at a time: the disk takes longer than the program. */
  static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    List<Supplier<Optional<IOException>>> steps = new ArrayList<>();
    files.forEach((name, bytes) -> steps.add(() -> refused(folder.resolve(name), bytes)));
    Optional<IOException> refused =
        SideBySide.all(steps).stream().flatMap(Optional::stream).findFirst();
    if (refused.isPresent()) {
      throw refused.get();
    }
  }

  private static Optional<IOException> refused(Path file, byte[] bytes) {
    try {
      write(file, bytes);
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(refused);
    }
  }

  /** Writes one file, which is whole or as it was. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    write(next, bytes);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** The files below a folder, by path relative to it, with {@code /} between folders. */
  public static SortedSet<String> list(Path folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path :
          paths.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).toList()) {
        names.add(folder.relativize(path).toString().replace('\\', '/'));
      }
    }
    return names;
  }

  /** Removes a folder with all it holds, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Why a file can't be written, in words. */
  static String reason(Exception cause) {
    Throwable root = cause.getCause() instanceof IOException inner ? inner : cause;
    if (root instanceof FileAlreadyExistsException || root instanceof NotDirectoryException) {
      return "a file stands where a folder must be";
    }
    if (root instanceof AccessDeniedException) {
      return "it may not be written to";
    }
    String reason =
        root instanceof FileSystemException failed ? failed.getReason() : root.getMessage();
    return reason == null ? "the disk refuses it" : reason;
  }
}
