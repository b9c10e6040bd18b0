import { type Finding, type Readiness, readiness } from "../workspace/readiness.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

const marks: Readonly<Record<Readiness, string>> = { ready: "✓", note: "・", missing: "✗" };

function line({ state, what, mend }: Finding, { say }: Context): string {
  const next = mend === undefined ? "" : say({ ja: ` → ${mend.ja}`, en: ` → ${mend.en}` });
  return `${marks[state]} ${say(what)}${next}`;
}

export async function runDoctor({ workspace }: { readonly workspace?: string }, context: Context): Promise<void> {
  const findings = await readiness({
    version: process.versions.node,
    platform: process.platform,
    env: context.io.env,
    open: () => loadWorkspace(workspace, context),
  });
  for (const finding of findings) print(context, line(finding, context));
  const missing = findings.filter(({ state }) => state === "missing").length;
  const { say } = context;
  print(
    context,
    missing === 0
      ? say({ ja: "準備はできています：jittai build", en: "ready: jittai build" })
      : say({ ja: `${missing} か所を直してください`, en: `${missing} to mend` }),
  );
  if (missing > 0) context.end(1);
}
