import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const commands = ["build", "check", "estimate", "reconcile", "chart"];

describe("help", () => {
  test("is shown without a command, in Japanese, and is no failure", async () => {
    const { code, out, err } = await runCli([]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(/^使い方: jittai/);
    for (const command of commands) expect(out).toContain(`\n  ${command} `);
  });

  test.each(commands)("of %s has an example in both languages", async (command) => {
    for (const [lang, example] of [
      ["ja", "例:"],
      ["en", "Example:"],
    ] as const) {
      const { code, out } = await runCli([command, "--help", "--lang", lang]);
      expect(code).toBe(0);
      expect(out).toContain(`${example}\n  jittai ${command}`);
      expect(out).toMatch(lang === "ja" ? /^使い方:/ : /^Usage:/);
      expect(out).not.toMatch(/undefined|\[\]|default: false/);
      expect(out).not.toMatch(/既定は[^）]*）（既定は|defaults? (?:to|:)[^;\n]*; default:|default:[^;\n]*;\s+default:/);
    }
  });

  test("speaks English when JITTAI_LANG says so, unless --lang says otherwise", async () => {
    expect((await runCli(["--help"], { env: { JITTAI_LANG: "en" } })).out).toMatch(/^Usage:/);
    expect((await runCli(["--help", "--lang=ja"], { env: { JITTAI_LANG: "en" } })).out).toMatch(/^使い方:/);
  });

  test("tells the version", async () => {
    const { code, out } = await runCli(["--version"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("wrong usage ends with 2, one line that names the thing and one that helps", () => {
  test.each([
    ["an unknown command", ["bulid"], "知らないコマンドです：bulid", "build のことではありませんか"],
    ["an unknown option", ["build", "--ot", "x"], "知らないオプションです：--ot", "--out のことではありませんか"],
    ["a missing argument", ["chart"], "引数が足りません：ID", "使い方は jittai chart --help で見られます"],
    ["a missing value", ["build", "--out"], "オプションの値がありません：--out <DIR>", "使い方は jittai build --help"],
    ["too many arguments", ["chart", "a", "b"], "引数が多すぎます：2 個（1 個まで）", "使い方は jittai chart --help"],
    [
      "a format of pictures",
      ["chart", "a", "--format", "svg,pgn"],
      "--format の値が正しくありません：pgn",
      "png ではありませんか",
    ],
  ])("%s", async (_, argv, message, hint) => {
    const { code, out, err } = await runCli(argv);
    expect(err).toContain(`jittai: ${message}`);
    expect(err).toContain(`\n  対処: ${hint}`);
    expect(err.trimEnd().split("\n")).toHaveLength(2);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  test("a language there is not", async () => {
    const { code, err } = await runCli(["build", "--lang", "fr"]);
    expect(err).toBe("jittai: --lang の値が正しくありません：fr（ja または en）\n");
    expect(code).toBe(2);
  });

  test("in English too", async () => {
    const { err } = await runCli(["bulid", "--lang", "en"]);
    expect(err).toBe("jittai: unknown command: bulid\n  hint: did you mean build?\n");
  });

  test("a place without surveys", async () => {
    const { code, err } = await runCli(["build"], { cwd: temporaryFolder() });
    expect(err).toMatch(/surveys フォルダーが見つかりません：\.\n {2}対処: .*--workspace/);
    expect(code).toBe(2);
  });
});
