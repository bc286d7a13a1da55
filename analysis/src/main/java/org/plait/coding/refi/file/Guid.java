package org.plait.coding.refi.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identifier of an element of a project, the same in every export because it is made of names
 * that last.
 *
 * <p><b>Formula</b>: UUID of version 5 (SHA-1 of a namespace and a name).
 *
 * <p><b>Reference</b>: Leach, Mealling and Salz (2005) A Universally Unique IDentifier (UUID) URN
 * Namespace, RFC 4122, section 4.3.
 *
 * @param value 8-4-4-4-12 hexadecimal digits in lower case, without braces
 */
public record Guid(String value) {

  private static final Pattern FORM =
      Pattern.compile("\\{?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})}?");

  /** Everything Plait names: the UUID of the name {@code plait} in the namespace of OIDs. */
  private static final UUID PLAIT =
      version5(UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8"), "plait");

  /**
   * Makes an identifier of lasting names.
   *
   * @param names what the element is and what it is called; other names give another identifier
   * @return the identifier
   */
  public static Guid of(String... names) {
    return new Guid(version5(PLAIT, String.join("\u0000", names)).toString());
  }

  /**
   * Reads an identifier as programs write it: in either case, with or without braces.
   *
   * @param text what is written
   * @return the identifier, or empty when it is none
   */
  public static Optional<Guid> read(String text) {
    var form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(new Guid(form.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  static UUID version5(UUID namespace, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(Long.BYTES * 2)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = hash.getLong() & ~0xF000L | 0x5000L;
      long low = hash.getLong() & ~(3L << 62) | 1L << 63;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
