package org.plait.text.embedding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * The vectors of many texts. A text that was encoded before, in this run or in one whose file of
 * vectors is given, is not encoded again; the results are the same bits with and without it.
 *
 * <p>Not for use by several threads; it starts those it needs.
 */
public final class Embeddings {

  private final SentenceEncoder encoder;
  private final int threads;
  private final SortedMap<TextHash, float[]> known = new TreeMap<>();

  /**
   * Nothing is encoded yet.
   *
   * @param encoder the model
   * @param threads how many texts are encoded at a time, at least 1; no result depends on it
   */
  public Embeddings(SentenceEncoder encoder, int threads) {
    this.encoder = encoder;
    this.threads = threads;
  }

  /**
   * Takes over the vectors of an earlier run. A vector that is damaged, and every vector of another
   * model, is passed over and will be computed again.
   *
   * @param file what {@link #file()} gave then
   */
  public void recall(byte[] file) {
    known.putAll(StoredVectors.read(encoder, file));
  }

  /**
   * Everything that is known, for a later run: vectors by the SHA-256 of their texts, no text.
   *
   * @return the bytes of a file; the same whatever the order in which texts were encoded
   */
  public byte[] file() {
    return StoredVectors.write(encoder, known);
  }

  /**
   * What is known of some texts, so that a later run keeps nothing of texts that are gone.
   *
   * @param texts texts that were encoded
   * @return the bytes of a file, as {@link #file()} gives them
   */
  public byte[] file(Collection<String> texts) {
    SortedMap<TextHash, float[]> kept = new TreeMap<>(known);
    kept.keySet().retainAll(texts.stream().map(TextHash::of).collect(Collectors.toSet()));
    return StoredVectors.write(encoder, kept);
  }

  /**
   * The model's name and version.
   *
   * @return a name without spaces
   */
  public String model() {
    return encoder.model();
  }

  /**
   * Encodes texts.
   *
   * @param texts the texts
   * @return a vector of length 1 for each, in the order of the texts; equal texts share one
   * @throws EncoderUnavailableException when a text is not known and the model can't run here
   */
  public List<float[]> of(List<String> texts) {
    List<TextHash> hashes = texts.stream().map(TextHash::of).toList();
    Map<TextHash, String> fresh = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!known.containsKey(hashes.get(i))) {
        fresh.put(hashes.get(i), texts.get(i));
      }
    }
    if (!fresh.isEmpty()) {
      encode(fresh);
    }
    return hashes.stream().map(known::get).toList();
  }

  private void encode(Map<TextHash, String> fresh) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<TextHash, Future<float[]>> vectors = new LinkedHashMap<>();
      fresh.forEach((hash, text) -> vectors.put(hash, pool.submit(() -> encoder.encode(text))));
      for (Map.Entry<TextHash, Future<float[]>> vector : vectors.entrySet()) {
        known.put(vector.getKey(), vector.getValue().get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("encoding was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
