package org.plait.run;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Steps of a run that do not depend on each other, done side by side. No result depends on which is
 * done first, as none changes what another reads, and each is asked for where it is needed: of
 * several steps that fail, the first that is asked for says why.
 */
public final class SideBySide {

  private static final int MOST_WAITING = 64;

  private SideBySide() {}

  /**
   * Does work that begins steps, on as many threads as there are processors; a thread that waits
   * for a step is replaced meanwhile.
   *
   * @param work the work
   * @return what it gives; what it throws is thrown as it is, once no step runs any more
   */
  public static <T> T onAllProcessors(Supplier<T> work) {
    if (beside()) {
      return work.get();
    }
    ForkJoinPool pool = pool(Runtime.getRuntime().availableProcessors());
    try {
      return pool.submit(() -> Attempt.of(work)).join().given();
    } finally {
      pool.shutdown();
      awaitEnd(pool);
    }
  }

  /**
   * Begins a step; done at once where the work around it is not {@link #onAllProcessors}.
   *
   * @param work what it does
   * @return gives what the step gave, once it has ended; throws what it threw
   */
  public static <T> Supplier<T> begin(Supplier<T> work) {
    if (!beside()) {
      return Attempt.of(work)::given;
    }
    ForkJoinTask<Attempt<T>> step = ForkJoinTask.adapt(() -> Attempt.of(work)).fork();
    return () -> step.join().given();
  }

  /**
   * Begins what will be needed later, such as loading a model, and lets nobody wait for it. Where
   * it fails it fails again, and says so, when it is needed.
   *
   * @param work what it does
   */
  public static void ahead(Runnable work) {
    if (beside()) {
      ForkJoinTask.adapt(work).fork();
    }
  }

  private static boolean beside() {
    return Thread.currentThread() instanceof ForkJoinWorkerThread;
  }

  /**
   * Does a step for each of some things.
   *
   * @param steps what each does
   * @return what they give, in their order
   */
  public static <T> List<T> all(List<Supplier<T>> steps) {
    List<Supplier<T>> begun = steps.stream().map(SideBySide::begin).toList();
    return begun.stream().map(Supplier::get).toList();
  }

  private static ForkJoinPool pool(int processors) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new ForkJoinPool(
        processors,
        pool -> thread(pool, loader),
        null,
        false,
        processors,
        processors + MOST_WAITING,
        processors,
        full -> true,
        1,
        TimeUnit.SECONDS);
  }

  /** Libraries look for their parts where the thread's loader looks. */
  private static ForkJoinWorkerThread thread(ForkJoinPool pool, ClassLoader loader) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setContextClassLoader(loader);
    return thread;
  }

  /** A step nobody asked for, as another failed, must not go on behind the caller's back. */
  private static void awaitEnd(ForkJoinPool pool) {
    try {
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
