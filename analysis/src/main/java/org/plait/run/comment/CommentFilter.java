package org.plait.run.comment;

import java.util.Optional;
import java.util.Set;
import org.plait.text.Comment;

/**
 * Which comments are looked at; what is empty lets all pass.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param question the question's id
 * @param code the id of a code that counts for the comment, or of one below it
 */
public record CommentFilter(
    Optional<String> survey,
    Optional<String> wave,
    Optional<String> question,
    Optional<String> code) {

  boolean admits(Comment comment, Set<String> codes) {
    return survey.map(comment.survey()::equals).orElse(true)
        && wave.map(comment.wave()::equals).orElse(true)
        && question.map(comment.question()::equals).orElse(true)
        && code.map(codes::contains).orElse(true);
  }
}
