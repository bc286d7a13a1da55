package org.plait.text.mask;

/** The kinds of identifier that are masked, each with the tag that stands in its place. */
public enum Identifier {
  /** An e-mail address, also one written out as "name at gmail dot com". */
  EMAIL("EMAIL"),
  /** A web address or the name of an account, such as {@code @name}. */
  WEB("WEB"),
  /** A telephone, extension or bleep number. */
  PHONE("PHONE"),
  /** An NHS number or a number of the same form and check digit (CHI, H&amp;C). */
  NHS_NUMBER("NHS-NUMBER"),
  /** A postcode, real or pseudo. */
  POSTCODE("POSTCODE"),
  /** A National Insurance number. */
  NI_NUMBER("NI-NUMBER"),
  /** A number in a professional register: GMC, NMC, GPhC, HCPC. */
  REGISTRATION("REGISTRATION"),
  /** A date of birth. */
  BIRTH_DATE("DATE-OF-BIRTH"),
  /** An age of 90 or more. */
  AGE("AGE"),
  /** The registration mark of a vehicle. */
  VEHICLE("VEHICLE"),
  /** The number of a passport, driving licence, bank account, case, incident or employee. */
  REFERENCE("REFERENCE"),
  /** An address on a computer network. */
  NETWORK("IP-ADDRESS"),
  /** A house number and street. */
  ADDRESS("ADDRESS"),
  /** The name of a trust, hospital, practice or board. */
  ORGANISATION("ORGANISATION"),
  /** A ward, bay or bed. */
  PLACE("PLACE"),
  /** A person's name. */
  NAME("NAME");

  private final String tag;

  Identifier(String tag) {
    this.tag = tag;
  }

  /**
   * What stands in its place, without brackets.
   *
   * @return capitals with hyphens
   */
  public String tag() {
    return tag;
  }
}
