package org.plait.studies.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Wall time and processor time since a moment, and the most memory the process ever held.
 *
 * @param nanos the moment by the clock that only counts
 * @param processor the processor time spent until then, in nanoseconds
 */
public record Effort(long nanos, long processor) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /**
   * Starts the watch.
   *
   * @return the moment
   */
  public static Effort start() {
    return new Effort(System.nanoTime(), SYSTEM.getProcessCpuTime());
  }

  double wall() {
    return (System.nanoTime() - nanos) / 1e9;
  }

  double processorSeconds() {
    return (SYSTEM.getProcessCpuTime() - processor) / 1e9;
  }

  /**
   * All of it in words.
   *
   * @return such as "1.2 s, 2.0 s of processor time, peak memory 90 kB"
   * @throws IOException when the system can't tell the memory
   */
  public String spent() throws IOException {
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f s of processor time, peak memory %s",
        wall(),
        processorSeconds(),
        peak());
  }

  /** How many a second, by the clock and by processor time. */
  String rate(long number) {
    return String.format(
        Locale.ROOT,
        "%.0f/s, %.0f/s of processor time",
        number / wall(),
        number / processorSeconds());
  }

  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring("VmHWM:".length()).strip())
        .findFirst()
        .orElse("unknown");
  }
}
