/**
 * The solution of a system whose matrix is symmetric and positive definite, by its Cholesky factor (Golub and Van Loan 2013,
 * Matrix Computations, §4.2). The matrix is used up.
 * @throws RangeError where the matrix is not positive definite.
 */
export function solvePositive(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (i: number, j: number) => (matrix[i] as Float64Array)[j] as number;
  for (let j = 0; j < size; j++) {
    let square = at(j, j);
    for (let k = 0; k < j; k++) square -= at(j, k) ** 2;
    if (!(square > 0)) throw new RangeError("not positive definite");
    const root = Math.sqrt(square);
    (matrix[j] as Float64Array)[j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      (matrix[i] as Float64Array)[j] = sum / root;
    }
  }
  const found = right.slice();
  for (let i = 0; i < size; i++) {
    let sum = found[i] as number;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (found[k] as number);
    found[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = found[i] as number;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (found[k] as number);
    found[i] = sum / at(i, i);
  }
  return found;
}
