/** The Chromium of this machine, for tests of what people see. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** CHROME_PATH, or the first on the path. */
function browserPath(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = [
    ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ].find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "no Chromium found (set CHROME_PATH, or on Debian: apt-get install --no-install-recommends chromium fonts-noto-cjk)",
  );
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
