import { type DisclosureAudit, isDerivable } from "../table/disclosure/disclosure-audit.js";
import { csvText } from "../workspace/csv-file.js";
import { selectedNumbers } from "../workspace/selected-numbers.js";
import { type Context, print } from "./context.js";
import type { DisclosureFormat } from "./disclosure-formats.js";
import { auditLines } from "./disclosure-text.js";
import { loadWorkspace } from "./load-workspace.js";

export interface DisclosureFlags {
  readonly format: DisclosureFormat;
  readonly workspace?: string;
}

/** Prints the audit of every level selected; ends with 1 if a reader can tell a hidden count exactly. */
export async function runDisclosure(
  selectors: readonly string[],
  { format, workspace }: DisclosureFlags,
  context: Context,
): Promise<void> {
  const audits: DisclosureAudit[] = [];
  await selectedNumbers(await loadWorkspace(workspace, context), selectors, (audit) => audits.push(audit));
  writers[format](audits, context);
  if (audits.some(({ hidden }) => hidden.some(isDerivable))) context.end(1);
}

const writers: Readonly<Record<DisclosureFormat, (audits: readonly DisclosureAudit[], context: Context) => void>> = {
  text: (audits, context) => {
    for (const audit of audits) for (const line of auditLines(audit, context)) print(context, line);
  },
  csv: (audits, { io }) => io.out(csvText([head, ...audits.flatMap(csvRows)])),
  json: (audits, context) => print(context, JSON.stringify(audits, null, 2)),
};

const head = ["survey", "wave", "level", "minimum", "count", "because", "low", "high", "values", "enough", "derivable"];

function csvRows({ survey, wave, level, rules, hidden, numbers }: DisclosureAudit) {
  const place = [survey, wave, level, rules?.minimum ?? null];
  return [
    ...hidden.map((one) => {
      const { name, because, low, high, enough } = one;
      return [...place, name, because, low, high, high - low + 1, String(enough), String(isDerivable(one))];
    }),
    ...numbers.map((name) => [...place, name, "number", null, null, null, "", ""]),
  ];
}
