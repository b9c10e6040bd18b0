import type { ComponentChildren } from "preact";
import { Text } from "./text.js";
import { ViewSwitch } from "./view-switch.js";

export interface FigureProps {
  readonly id: string;
  /** The finding, and what is measured. */
  readonly title: ComponentChildren;
  readonly subtitle: ComponentChildren;
  readonly table: ComponentChildren;
  readonly notes: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A picture with its table behind it: a switch with the script, a disclosure without. */
export function Figure({ id, title, subtitle, table, notes, children }: FigureProps) {
  return (
    <figure id={id} aria-labelledby={`${id}--title`} data-figure>
      <div class="head">
        <div>
          <h4 id={`${id}--title`}>{title}</h4>
          <div class="sub">{subtitle}</div>
        </div>
        <ViewSwitch />
      </div>
      <div data-pane="chart">{children}</div>
      <details data-pane="table">
        <summary>
          <Text label={{ ja: "表で見る", en: "Show as a table" }} />
        </summary>
        {table}
      </details>
      <figcaption class="note">{notes}</figcaption>
    </figure>
  );
}
