package org.plait.study.reader;

import java.util.List;
import org.plait.study.CodeRule;
import org.plait.study.Linkage;
import org.plait.study.finding.Spelling;
import org.plait.study.yaml.YamlMap;

/** Reads how respondents and organisations are recognised over the waves. */
final class LinkReader {

  /** With more parts the ways to choose those that agree are too many to look through. */
  private static final int MOST_PARTS = 10;

  private final YamlMap link;

  private LinkReader(YamlMap link) {
    this.link = link.checked(StudyKeys.LINK);
  }

  static Linkage read(YamlMap link) {
    return new LinkReader(link).read();
  }

  private Linkage read() {
    needs("succession", List.of("organisation"));
    needs("key-file", List.of("respondent", "code"));
    needs("across-waves", List.of("respondent"));
    needs("leading-zeros", List.of("respondent"));
    needs("delete-by", List.of("respondent", "code"));
    link.get("code")
        .filter(code -> link.has("respondent"))
        .ifPresent(
            code ->
                code.error(
                    "two-keys",
                    "people must be recognised by `respondent` or by `code`, found both.",
                    "Remove one of them."));
    return new Linkage(
        link.text("respondent"),
        link.flag("leading-zeros", true),
        link.flag("across-waves", true),
        link.text("organisation"),
        link.get("succession").flatMap(DataFile::read),
        link.text("key-file"),
        link.keys("code").map(LinkReader::code),
        link.date("delete-by"));
  }

  private static CodeRule code(YamlMap code) {
    code.checked(StudyKeys.CODE);
    List<String> parts = code.texts("parts");
    code.get("parts")
        .filter(list -> list.isList() && (parts.size() < 2 || parts.size() > MOST_PARTS))
        .ifPresent(
            list ->
                list.error(
                    "out-of-range",
                    "a code must have 2 to " + MOST_PARTS + " parts, found " + parts.size() + ".",
                    ""));
    int agree = code.get("agree").flatMap(a -> a.count(1)).orElse(parts.size());
    if (agree > parts.size() || 2 * agree <= parts.size()) {
      code.get("agree")
          .ifPresent(
              value ->
                  value.mismatch(
                      "out-of-range",
                      "must be more than half of the parts and at most all " + parts.size(),
                      ""));
    }
    return new CodeRule(parts, agree);
  }

  private void needs(String key, List<String> others) {
    if (link.has(key) && others.stream().noneMatch(link::has)) {
      String names = Spelling.choice(others.stream().map(other -> "`" + other + "`").toList());
      link.get(key)
          .ifPresent(
              v ->
                  v.error(
                      "missing-key",
                      "`" + key + "` needs " + names + ", it is missing.",
                      "Add " + names + ", or remove `" + key + "`."));
    }
  }
}
