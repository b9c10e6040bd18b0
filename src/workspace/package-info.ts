/** What jittai's own package.json says: its version, and the exact versions of what it is built on. */
import { readFileSync } from "node:fs";

export interface PackageInfo {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

export const packageInfo = (): PackageInfo =>
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
