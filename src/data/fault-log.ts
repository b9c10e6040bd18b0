import { type Expectations, type Fault, type FaultCode, severities } from "./fault.js";
import type { Table } from "./table.js";

/** Where in the table a fault is: index of the row, header of the column, and what stands there. */
export interface Spot {
  readonly row: number;
  readonly column: string | null;
  readonly found: string;
}

/** Collects the faults of a table's rows and which rows they refuse. */
export class FaultLog {
  readonly faults: Fault[] = [];
  /** Per row of the table 1 if a fault refuses it. */
  readonly refused: Uint8Array;

  constructor(private readonly table: Pick<Table, "file" | "rowNumbers">) {
    this.refused = new Uint8Array(table.rowNumbers.length);
  }

  /** The row as the user sees it in the file. */
  rowNumber(row: number): number {
    return this.table.rowNumbers[row]!;
  }

  add<Code extends FaultCode>(code: Code, spot: Spot, expected: Expectations[Code]): void {
    if (severities[code] === "row") this.refused[spot.row] = 1;
    this.faults.push({ code, file: this.table.file, ...spot, row: this.rowNumber(spot.row), expected } as Fault);
  }
}
