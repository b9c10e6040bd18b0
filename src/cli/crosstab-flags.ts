/** The flags of `jittai crosstab`: what is crossed and compared, and those of the design. */
import type { Command } from "commander";
import { type PAdjustment, pAdjustments } from "../compare/adjust-p.js";
import { type ShareDirection, shareDirections } from "../compare/crosstab-request.js";
import { type AssociationTestName, associationTestNames } from "../compare/test-result.js";
import type { Context } from "./context.js";
import { type DesignFlags, designFlags } from "./design-flags.js";
import { addFlags, type Flag } from "./flag.js";
import { choice, columns, wholeNumber } from "./flag-value.js";

/** The flags as read. */
export interface CrosstabFlags extends DesignFlags {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly shares: ShareDirection;
  readonly test: AssociationTestName;
  readonly adjust: PAdjustment;
  readonly minimumN: number;
}

const tableFlags: readonly Flag[] = [
  {
    flags: "--rows <COL,...>",
    parse: columns,
    initial: [],
    text: { ja: "表側の列（いくつでも、それぞれ 1 つの表）", en: "columns down the side, a table each" },
  },
  {
    flags: "--columns <COL,...>",
    parse: columns,
    initial: [],
    text: { ja: "表頭の列（いくつでも、それぞれ 1 つの表）", en: "columns across the top, a table each" },
  },
  {
    flags: "--shares <column|row|total>",
    parse: choice("--shares", shareDirections),
    initial: "column",
    text: { ja: "100％とするもの（列、行、全体）", en: "what adds up to 100 %" },
  },
  {
    flags: "--test <NAME>",
    parse: choice("--test", associationTestNames),
    initial: "rao-scott-f",
    text: {
      ja: `関連の検定: ${associationTestNames.join(" ")}`,
      en: `test of association: ${associationTestNames.join(" ")}`,
    },
  },
  {
    flags: "--adjust <METHOD>",
    parse: choice("--adjust", pAdjustments),
    initial: "holm",
    text: {
      ja: `列の比較の p 値の調整: ${pAdjustments.join(" ")}`,
      en: `p-values of column comparisons: ${pAdjustments.join(" ")}`,
    },
  },
  {
    flags: "--minimum-n <N>",
    parse: wholeNumber("--minimum-n"),
    initial: 30,
    text: { ja: "比較する列の最小の n", en: "fewest rows of a column that is compared" },
  },
];

/** Adds every flag to the command. */
export const addCrosstabFlags = (command: Command, context: Context): Command =>
  addFlags(command, context, [...tableFlags, ...designFlags]);
