import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compiledCli } from "../support/compiled-cli.ts";
import { demoWorkspace, surveyFile } from "../support/demo-workspace.ts";
import { repository, runCli } from "../support/run-cli.ts";

function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), "base64")]));
}

interface Until {
  readonly text: string;
  readonly signal: NodeJS.Signals;
}

/** Runs a script as a process; a signal is sent once stderr says the text. */
function run(command: readonly string[], until: Until | null = null) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, command, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
      if (until && !child.killed && err.includes(until.text)) child.kill(until.signal);
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

test("the installed command line passes on exit codes, and an interrupted build leaves the last output whole", async () => {
  const installed = compiledCli();
  expect(await run([join(installed, "bin/jittai.js"), "nix"])).toMatchObject({ code: 2, out: "" });
  const script = join(installed, "on-terminal.js");
  const workspace = demoWorkspace();
  expect((await runCli(["build"], { cwd: workspace })).code).toBe(0);
  const last = contents(join(workspace, "output"));
  writeFileSync(join(workspace, "surveys/demo/survey.ts"), surveyFile.replace("試しの調査", "別の題名"));
  const stopped = await run([script, "build", "--workspace", workspace], {
    text: "demo@2024 people",
    signal: "SIGINT",
  });
  expect(stopped.err).toContain("中断しました。前回の出力はそのままです");
  expect(stopped.code).toBe(130);
  expect(contents(join(workspace, "output"))).toEqual(last);
  const whole = await run([script, "build", "--workspace", workspace]);
  expect(whole.code).toBe(0);
  expect(contents(join(workspace, "output"))).not.toEqual(last);
}, 60_000);
