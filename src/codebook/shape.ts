import { z } from "zod";
import { declarationError, type Place } from "./declaration-error.js";
import { toLabel } from "./label.js";

const text = z.string().trim().min(1);

/** A label, declared as a text or in both languages. */
export const labelShape = z
  .union([text, z.strictObject({ ja: text, en: text.optional() })])
  .transform((input) => toLabel(withoutUndefined(input)));

/** An id that becomes a folder and file name. */
export const idShape = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One text or several. */
export const listShape = z.union([text.transform((one) => [one]), z.array(text)]);

/**
 * Reads a declaration by its shape. The first thing that does not fit is thrown, with the path to it;
 * zod words the fault in both languages.
 */
export function readShape<Out>(shape: z.ZodType<Out>, declaration: unknown, place: Place): Out {
  const read = shape.safeParse(declaration, { error: z.locales.en().localeError });
  if (read.success) return read.data;
  const japanese = shape.safeParse(declaration, { error: z.locales.ja().localeError });
  const issue = deepest(read.error.issues[0]);
  const issueJa = deepest(japanese.error?.issues[0]);
  const { question, path } = placeOf(issue?.path ?? [], declaration);
  const said = { en: issue?.message ?? "invalid", ja: issueJa?.message ?? "不正な宣言" };
  throw declarationError(
    { ...place, ...(question === undefined ? {} : { question }) },
    { ja: `${path}: ${said.ja}`, en: `${path}: ${lowerFirst(said.en)}` },
  );
}

type Issue = z.core.$ZodIssue;

/** Of a union that nothing fits, the fault of the alternative that came nearest. */
function deepest(issue: Issue | undefined, outer: readonly PropertyKey[] = []): Issue | undefined {
  if (!issue) return undefined;
  const path = [...outer, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return { ...issue, path };
  const inner = issue.errors.map((alternative) => deepest(alternative[0], path));
  return inner.reduce((best, one) => ((one?.path.length ?? 0) > (best?.path.length ?? 0) ? one : best), inner[0]);
}

function placeOf(path: readonly PropertyKey[], declaration: unknown) {
  const [room, name, ...rest] = path.map(String);
  if (room !== "questions" || name === undefined) return { path: path.map(String).join(".") || typeof declaration };
  return { question: name, path: rest.join(".") || "question" };
}

const lowerFirst = (message: string) => message.charAt(0).toLowerCase() + message.slice(1);

/** zod keeps optional fields as `T | undefined`; our records leave them out. */
function withoutUndefined(label: string | { ja: string; en?: string | undefined }) {
  if (typeof label === "string") return label;
  return label.en === undefined ? { ja: label.ja } : { ja: label.ja, en: label.en };
}
