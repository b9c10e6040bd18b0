/**
 * Hadamard matrices: square, of 1 and -1, any two rows orthogonal, the first row and column all 1.
 * Orders 1, 2, q + 1 (prime q = 3 mod 4), 2(q + 1) (prime q = 1 mod 4), and every product of these.
 * Paley (1933), On orthogonal matrices, Journal of Mathematics and Physics 12, 311-320.
 */
export interface HadamardMatrix {
  readonly order: number;
  /** Row by row. */
  readonly entries: Int8Array;
}

/** The smallest Hadamard matrix of these orders with at least `size` rows. */
export function hadamardAtLeast(size: number): HadamardMatrix {
  for (let order = Math.max(1, size); ; order++) {
    const matrix = hadamard(order);
    if (matrix) return normalized(matrix);
  }
}

function hadamard(order: number): HadamardMatrix | null {
  if (order === 1) return { order, entries: Int8Array.of(1) };
  if (order === 2) return { order, entries: Int8Array.of(1, 1, 1, -1) };
  return order % 4 === 0 ? (paley(order) ?? composed(order)) : null;
}

/** The product of two smaller ones, if the order has such factors. */
function composed(order: number): HadamardMatrix | null {
  for (let factor = 2; factor * factor <= order; factor++) {
    if (order % factor !== 0) continue;
    const [left, right] = [hadamard(factor), hadamard(order / factor)];
    if (left && right) return product(left, right);
  }
  return null;
}

/** Paley's first construction where q = order - 1, his second where q = order / 2 - 1. */
function paley(order: number): HadamardMatrix | null {
  if (isPrime(order - 1)) {
    const signs = bordered(order - 1, -1);
    return filled(order, (i, j) => (i === j ? 1 : signs(i, j)));
  }
  const q = order / 2 - 1;
  if (q % 4 !== 1 || !isPrime(q)) return null;
  const signs = bordered(q, 1);
  return filled(order, (i, j) => {
    const [row, column] = [i >> 1, j >> 1];
    return row === column ? onDiagonal[(i & 1) + (j & 1)]! : signs(row, column) * ((i & j & 1) === 1 ? -1 : 1);
  });
}

/** The block [1 -1; -1 -1] that stands for a zero of the symmetric conference matrix. */
const onDiagonal = [1, -1, -1];

/** The signs of a conference matrix: quadratic residues of q, bordered by 1 above and `left` at the left. */
function bordered(q: number, left: 1 | -1): (i: number, j: number) => number {
  const residue = new Int8Array(q).fill(-1);
  for (let x = 1; x < q; x++) residue[(x * x) % q] = 1;
  return (i, j) => (i === 0 ? 1 : j === 0 ? left : residue[(j - i + q) % q]!);
}

const product = (left: HadamardMatrix, right: HadamardMatrix): HadamardMatrix =>
  filled(left.order * right.order, (i, j) => {
    const [row, column] = [Math.floor(i / right.order), Math.floor(j / right.order)];
    return (
      left.entries[row * left.order + column]! * right.entries[(i % right.order) * right.order + (j % right.order)]!
    );
  });

/** The same matrix with rows and columns negated so that the first of each is all 1. */
const normalized = ({ order, entries }: HadamardMatrix): HadamardMatrix =>
  filled(order, (i, j) => entries[i * order + j]! * entries[i * order]! * entries[j]! * entries[0]!);

function filled(order: number, entry: (i: number, j: number) => number): HadamardMatrix {
  const entries = new Int8Array(order * order);
  for (let i = 0; i < order; i++) for (let j = 0; j < order; j++) entries[i * order + j] = entry(i, j);
  return { order, entries };
}

function isPrime(q: number): boolean {
  if (q < 2) return false;
  for (let d = 2; d * d <= q; d++) if (q % d === 0) return false;
  return true;
}
