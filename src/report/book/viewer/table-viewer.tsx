import { symbols } from "../../../table/format.js";
import type { Table } from "../../../table/table.js";
import type { LevelResults } from "../../wave-results.js";
import { Bilingual } from "../bilingual.js";
import { DataTable } from "../data-table.js";
import { jsonData } from "../raw.js";
import { Switch } from "../switch.js";
import { Text } from "../text.js";
import { cellTexts } from "./cell-texts.js";
import { viewerData } from "./viewer-data.js";

interface TableViewerProps {
  readonly id: string;
  readonly results: LevelResults;
  /** The printed figures that a number may be held against. */
  readonly printed: LevelResults["reconciliation"];
}

/** Every question: with the script by any breakdown and measure, without it as everyone answered. */
export function TableViewer({ id, results, printed }: TableViewerProps) {
  const data = viewerData(results, printed);
  if (data === null) return null;
  return (
    <div class="viewer" data-viewer id={id}>
      <div class="controls needs-script">
        <Choice id={`${id}--question`} name="question" ja="設問" en="Question" />
        <Choice id={`${id}--breakdown`} name="breakdown" ja="内訳" en="Breakdown" />
        <Switch name={{ ja: "示す値", en: "Measure" }}>
          {measures.map(({ ja, en }, i) => (
            <button key={en} type="button" data-measure={i} aria-pressed={i === 0}>
              <Text label={{ ja, en }} />
            </button>
          ))}
        </Switch>
      </div>
      <div data-shown class="scroll" />
      <div data-detail class="detail" role="status" />
      <div data-static>
        {wholeTables(results.tables ?? []).map((table) => (
          <StaticTable key={table.id} table={table} />
        ))}
      </div>
      <script type="application/json" {...jsonData(data)} />
    </div>
  );
}

const measures = [
  { ja: "％", en: "%" },
  { ja: "区間", en: "Interval" },
  { ja: "n", en: "n" },
  { ja: "全体との差", en: "Difference" },
];

function Choice({
  id,
  name,
  ja,
  en,
}: {
  readonly id: string;
  readonly name: string;
  readonly ja: string;
  readonly en: string;
}) {
  return (
    <div class="choice">
      <label for={id}>
        <Text label={{ ja, en }} />
      </label>
      <select id={id} data-choice={name} />
    </div>
  );
}

/** Of each question the first table that has everyone in it. */
function wholeTables(tables: readonly Table[]): readonly Table[] {
  const known = new Map<string, Table>();
  for (const table of tables)
    if (
      Object.keys(table.scope).length === 0 &&
      table.columns.some(({ kind }) => kind === "total") &&
      !known.has(table.question.name)
    )
      known.set(table.question.name, table);
  return [...known.values()];
}

function StaticTable({ table }: { readonly table: Table }) {
  const place = table.columns.findIndex(({ kind }) => kind === "total");
  const n = table.base.disclosure === "suppressed" ? symbols.suppressed : String(table.base.n);
  return (
    <details>
      <summary>
        <Text label={table.question.label} />
      </summary>
      <DataTable
        caption={
          <Bilingual
            of={(lang) =>
              lang === "ja"
                ? `${table.base.label.ja}、n＝${n}`
                : `${table.base.label.en ?? table.base.label.ja}, n = ${n}`
            }
          />
        }
        head={[
          <Text key="a" label={{ ja: "回答", en: "Answer" }} />,
          <Text key="v" label={{ ja: "％", en: "%" }} />,
          <Text key="i" label={{ ja: "95％信頼区間", en: "95% interval" }} />,
          <Text key="n" label={{ ja: "n", en: "n" }} />,
        ]}
        rows={table.rows.map((row, i) => {
          const cell = table.cells[i]?.[place];
          if (cell === undefined) return [<Text key="a" label={row.label} />];
          const { value, range, count } = cellTexts(cell, row);
          return [<Text key="a" label={row.label} />, value, range, count];
        })}
        figures={new Set([1, 2, 3])}
      />
    </details>
  );
}
