package org.plait.study.reader;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of a sign-off file, place by place. */
public final class SignOffKeys {

  static final Keys SIGN_OFF = Keys.of("sign-off", "plait", "quotations");
  static final Keys QUOTATION = Keys.of("quotation", "id", "approved", "read", "by", "date");

  private SignOffKeys() {}

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(SIGN_OFF, QUOTATION);
  }
}
