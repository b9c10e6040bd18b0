import { expect } from "vitest";

/** Equal to a relative tolerance, and to rounding about zero; defaults to 1e-9. */
export function near(got: number | null | undefined, expected: number, relative = 1e-9): void {
  expect(typeof got).toBe("number");
  expect(Math.abs(got! - expected), `${got} is not near ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected) + 1e-13,
  );
}
