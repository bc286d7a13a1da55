package org.plait.panel.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret key from which respondents' pseudonyms are made.
 *
 * <p>A pseudonym is the first 128 bits of HMAC-SHA-256 over a domain and the normalised id, in
 * hexadecimal. Without the key nobody can find a pseudonym from an id by guessing; with it, the
 * data stay personal data.
 *
 * <p>Reference: RFC 2104; RFC 4231 (test vectors).
 */
public final class PseudonymKey {

  /** The shortest key allowed, in bytes. */
  public static final int SHORTEST = 32;

  private static final byte[] ID_LABEL = "kid".getBytes(StandardCharsets.US_ASCII);
  private static final int PSEUDONYM_BYTES = 16;
  private static final int ID_BYTES = 4;

  private final byte[] bytes;
  private final Mac keyed;

  private PseudonymKey(byte[] bytes) {
    this.bytes = bytes;
    try {
      this.keyed = Mac.getInstance("HmacSHA256");
      this.keyed.init(new SecretKeySpec(bytes, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /**
   * Takes a key.
   *
   * @param bytes the key, at least {@link #SHORTEST} bytes
   * @return the key
   * @throws IllegalArgumentException when it is shorter
   */
  public static PseudonymKey of(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException(
          "the key must have at least " + SHORTEST + " bytes, but has " + bytes.length);
    }
    return new PseudonymKey(bytes.clone());
  }

  /**
   * Recognises the key without revealing it.
   *
   * @return eight hexadecimal digits
   */
  public String id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ID_LABEL);
      digest.update(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), ID_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The pseudonym of an id.
   *
   * @param domain what the id is an id of, such as a study and a survey; the same id has different
   *     pseudonyms in different domains
   * @param normalisedId the id
   * @return 32 hexadecimal digits
   */
  public String pseudonym(String domain, String normalisedId) {
    byte[] message = (domain + '\u0000' + normalisedId).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Arrays.copyOf(mac(message), PSEUDONYM_BYTES));
  }

  byte[] mac(byte[] message) {
    try {
      return ((Mac) keyed.clone()).doFinal(message);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java copies an HMAC-SHA-256", e);
    }
  }
}
