/** Turns the states of a draft into kinds of missing answers, now that it is known who was asked. */
import type { Condition } from "../codebook/condition.js";
import { questionsIn } from "../codebook/condition.js";
import type { MissingKind, Question } from "../codebook/question.js";
import { type Columns, conditionMask } from "./condition-mask.js";
import { type Draft, state } from "./draft.js";
import type { FaultLog } from "./fault-log.js";

/** What an empty cell means of someone who was asked: the first kind declared; `faulty` if there is none. */
function emptyState({ missing, askedIf }: Question): number {
  const kinds = Object.keys(missing) as MissingKind[];
  const first = kinds.find((kind) => askedIf === undefined || kind !== "notAsked");
  return first === undefined ? state.faulty : state[first];
}

interface Asked {
  readonly mask: Uint8Array;
  readonly gates: readonly string[];
  /** Whether a row's answers to the gates could be read. */
  readonly certain: (row: number) => boolean;
}

function askedOf(condition: Condition, drafts: ReadonlyMap<string, Draft>, data: Columns): Asked {
  const gates = questionsIn(condition);
  const states = gates.map((name) => drafts.get(name)!.column.missing);
  return {
    mask: conditionMask(data, condition),
    gates,
    certain: (row) => states.every((missing) => missing[row] !== state.faulty),
  };
}

/** Settles one row of someone who was asked; returns the new state. */
function settleAsked(draft: Draft, row: number, { empty, log }: { empty: number; log: FaultLog }): number {
  const found = draft.column.missing[row]!;
  const skipped = found === state.notAsked && draft.question.askedIf !== undefined;
  const settled = found === state.empty ? empty : skipped ? state.faulty : found;
  if (settled === state.faulty && found !== state.faulty) {
    log.add("missing-answer", { row, column: draft.header, found: draft.shown(row).trim() }, null);
  }
  return settled;
}

function settle(draft: Draft, asked: Asked | null, log: FaultLog): Uint8Array {
  const empty = emptyState(draft.question);
  return draft.column.missing.map((found, row) => {
    if (!asked) return settleAsked(draft, row, { empty, log });
    if (found === state.faulty || !asked.certain(row)) return found;
    if (asked.mask[row] === 1) return settleAsked(draft, row, { empty, log });
    if (found !== state.answered) return state.notAsked;
    log.add("answered-not-asked", { row, column: draft.header, found: draft.shown(row) }, asked.gates);
    return state.faulty;
  });
}

/** Settles every draft against who was asked. Rows whose state stays beyond `unknown` are refused. */
export function settleMissing(drafts: ReadonlyMap<string, Draft>, n: number, log: FaultLog): void {
  const data = { n, columns: new Map([...drafts].map(([name, { column }]) => [name, column] as const)) };
  const settled = [...drafts.values()].map((draft) => {
    const { askedIf } = draft.question;
    return settle(draft, askedIf === undefined ? null : askedOf(askedIf, drafts, data), log);
  });
  for (const [i, { column }] of [...drafts.values()].entries()) column.missing.set(settled[i]!);
}
