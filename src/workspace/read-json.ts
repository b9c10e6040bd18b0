/** A JSON file of our own; null where there is none, or none that can be read. */
import { existsSync, readFileSync } from "node:fs";

export function readJson<Content>(path: string): Content | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
