/** The deno kernel, described to Jupyter in a folder of the project: nothing is installed for the user or the machine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface KernelPlace {
  /** The folder Jupyter looks in, and where runtime files and caches go. */
  readonly jupyter: string;
  /** The program of the kernel. */
  readonly deno: string;
}

/** Writes `kernels/deno/kernel.json`. */
export function writeKernel({ jupyter, deno }: KernelPlace): void {
  const folder = join(jupyter, "kernels", "deno");
  mkdirSync(folder, { recursive: true });
  const kernel = {
    argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
    env: { DENO_DIR: join(jupyter, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1", TZ: "UTC" },
  };
  writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(kernel, null, 2)}\n`);
}

/** What Jupyter must be told so that it finds the kernel, and leaves nothing outside the folder. */
export const jupyterEnvironment = (jupyter: string): NodeJS.ProcessEnv => ({
  JUPYTER_PATH: jupyter,
  JUPYTER_CONFIG_DIR: join(jupyter, "config"),
  JUPYTER_DATA_DIR: join(jupyter, "data"),
  JUPYTER_RUNTIME_DIR: join(jupyter, "runtime"),
  IPYTHONDIR: join(jupyter, "ipython"),
  JUPYTER_NO_CONFIG: "1",
});

/** The deno that npm installed for this machine. */
export const installedDeno = (root: string): string => {
  const program = process.platform === "win32" ? "deno.cmd" : "deno";
  return join(root, "node_modules", ".bin", program);
};
