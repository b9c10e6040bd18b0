import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { bootstrap } from "../src/design/replicates/bootstrap.ts";
import { w1Csv } from "./w1.ts";
import { w2Columns, w2Rows } from "./w2.ts";
import { w3Categories, w3Numbers, w3Rows, w3Sample, w5Population } from "./w3.ts";
import { workloads } from "./workloads.ts";

/** Writes what R reads of a workload, and our numbers to compare with. Usage: node prepare.js NAME FOLDER */
const [name = "w1", folder = "."] = process.argv.slice(2);

function writeColumns(file: string, names: readonly string[], columns: readonly ArrayLike<number>[]): void {
  const to = openSync(join(folder, file), "w");
  let lines = [names.join()];
  for (let row = 0; row < columns[0]!.length; row++) {
    lines.push(columns.map((column, j) => (column[row] === 0 && !names[j]!.startsWith("y") ? "" : column[row])).join());
    if (lines.length < 20_000) continue;
    writeSync(to, `${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(to, `${lines.join("\n")}\n`);
  closeSync(to);
}

function writeNational(): void {
  const rows = w3Rows();
  writeColumns(
    "w3.csv",
    [...w3Numbers, ...w3Categories],
    [...w3Numbers.map((column) => rows[column]), ...w3Categories.map((column) => rows[column])],
  );
}

const inputs: Readonly<Record<string, () => void>> = {
  w1: () => writeFileSync(join(folder, "w1.csv"), w1Csv()),
  w2() {
    const { stratum, psu, w, codes } = w2Rows();
    writeColumns("w2.csv", ["stratum", "psu", "w", ...w2Columns], [stratum, psu, w, ...codes]);
  },
  w3: writeNational,
  w4() {
    writeNational();
    const { values } = bootstrap(w3Sample().design, { count: 500 });
    writeFileSync(join(folder, "w4.f64"), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  },
  w5() {
    writeNational();
    const margins = Object.entries(w5Population(w3Sample().responses)).flatMap(([margin, population]) =>
      Object.entries(population).map(([category, people]) => `${margin},${category},${people}`),
    );
    writeFileSync(join(folder, "w5.csv"), `margin,category,population\n${margins.join("\n")}\n`);
  },
};

inputs[name]!();
const numbers = workloads[name]!()().map(({ statistic, question, domain, category = "", value, se }) => {
  const [[by, label] = ["", ""]] = Object.entries(domain);
  return [statistic, question, by, label, category, value, se].join();
});
writeFileSync(
  join(folder, `${name}-ours.csv`),
  `statistic,question,by,domain,category,value,se\n${numbers.join("\n")}\n`,
);
