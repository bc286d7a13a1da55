package org.plait.run.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.plait.run.OutputException;

/**
 * Keeps two runs from writing to one folder at the same time. The operating system holds the lock
 * and frees it when the run ends, however it ends; a lock file left behind means nothing.
 */
final class FolderLock {

  private static final String FILE = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, which is made when it is not there.
   *
   * @throws OutputException when another run holds it
   * @throws IOException when the folder can't be written
   */
  static FolderLock on(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!held(channel)) {
      channel.close();
      throw new OutputException(
          "another run is writing to "
              + folder.getParent()
              + ". Wait until it has ended, then run again, or give another folder with --out.");
    }
    return new FolderLock(channel);
  }

  private static boolean held(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Lets other runs write. */
  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new OutputException("the lock of work/ can't be freed. Run again.");
    }
  }
}
