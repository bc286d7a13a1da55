package org.plait.studies.coder;

import java.util.List;
import java.util.Set;
import org.plait.coding.Codebook;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.CoderRecipe;
import org.plait.coding.coder.CrossFitted;
import org.plait.coding.coder.Lessons;
import org.plait.studies.coder.CodedCorpus.CodedText;
import org.plait.text.Comment;

/**
 * One of Plait's coders, used as a run uses it: cross-fitted over the comments that people coded,
 * with thresholds learnt from those.
 */
record RecipeContender(String name, CoderRecipe recipe, Codebook codebook) implements Contender {

  @Override
  public boolean[][] code(List<String> codes, List<CodedText> training, List<CodedText> others) {
    List<CodedComment> coded =
        training.stream().map(c -> new CodedComment(c.comment(), c.codes())).toList();
    List<Comment> comments = others.stream().map(CodedText::comment).toList();
    CrossFitted fitted = CrossFitted.of(recipe, codebook, Lessons.of(coded), comments);
    boolean[][] given = new boolean[comments.size()][codes.size()];
    for (int i = 0; i < given.length; i++) {
      Set<String> said = fitted.judgement(comments.get(i)).orElseThrow().codes();
      for (int k = 0; k < codes.size(); k++) {
        given[i][k] = said.contains(codes.get(k));
      }
    }
    return given;
  }
}
