package org.plait.coding.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A symmetric matrix is inverted as another library does it, whatever its size. */
class SymmetricInverseTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 47, 48, 49, 98, 145})
  void theInverseIsThatOfAnotherLibrary(int n) {
    double[][] matrix = positive(n);
    double[][] expected = MatrixUtils.inverse(MatrixUtils.createRealMatrix(matrix)).getData();
    SymmetricInverse.invert(matrix);
    for (int i = 0; i < n; i++) {
      assertThat(matrix[i]).containsExactly(expected[i], within(1e-9));
    }
  }

  @Test
  void nothingIsTheInverseOfNothing() {
    double[][] none = {};
    SymmetricInverse.invert(none);
    assertThat(none).isEmpty();
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteHasNone() {
    assertThatThrownBy(() -> SymmetricInverse.invert(new double[][] {{1, 2}, {2, 1}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the matrix is not positive definite");
  }

  private static double[][] positive(int n) {
    Random random = new Random(n);
    double[][] rows = new double[n][5];
    for (double[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
      }
    }
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < 5; k++) {
          matrix[i][j] += rows[i][k] * rows[j][k];
        }
      }
      matrix[i][i] += 1;
    }
    return matrix;
  }
}
