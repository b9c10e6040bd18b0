import { describe, expect, test } from "vitest";
import { demoWorkspace } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const env = { PATH: "" };

describe("what the doctor says", () => {
  test("of a machine and a workspace that are ready", async () => {
    const { code, out, err } = await runCli(["doctor", "--lang", "en"], { cwd: demoWorkspace(), env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`✓ Node ${process.versions.node}`);
    expect(out).toContain("✓ chart font BIZ UDPGothic");
    expect(out).toContain("✓ drawing PNG");
    expect(out).toContain("✓ typesetting PDF");
    expect(out).toContain("✓ survey demo: 1 wave\n");
    expect(out).toContain("ready: jittai build");
  });

  test("of responses that are not there, naming the file and the mend", async () => {
    const cwd = demoWorkspace({ "surveys/demo/responses.csv": null });
    const { code, out } = await runCli(["doctor"], { cwd, env });
    expect(code).toBe(1);
    expect(out).toContain("✗ 回答ファイルがありません：surveys/demo/responses.csv → そこに置くか");
    expect(out).toContain("1 か所を直してください");
  });

  test("of a folder without surveys, and of a survey file that does not load", async () => {
    const nowhere = await runCli(["doctor", "--lang", "en"], { cwd: temporaryFolder(), env });
    expect(nowhere.code).toBe(1);
    expect(nowhere.out).toMatch(/✗ no surveys folder/);
    const broken = {
      "surveys/demo/survey.ts": 'import { nothing } from "no-such-package";\nexport default nothing;\n',
    };
    const { code, out } = await runCli(["doctor", "--lang", "en"], { cwd: demoWorkspace(broken), env });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ surveys\/demo\/survey\.ts: imports no-such-package, which is not there → .*npm install/);
  });
});
