import type { Lang } from "../../codebook/label.js";
import { formatRoundedPeople } from "../../table/format.js";
import type { HeadcountScale } from "./headcount-scale.js";

/** The numbers under the rows: `0`, `1万人`, `2万人`. */
export function HeadcountAxis({ scale }: { readonly scale: HeadcountScale }) {
  return (
    <div class="row axis" aria-hidden="true">
      <svg class="where" aria-hidden="true">
        {(["ja", "en"] as const).map((lang) => (
          <g key={lang} class={lang} lang={lang}>
            {scale.ticks.map((tick) => (
              <text key={tick} x={scale.at(tick)} y="14" text-anchor={tick === 0 ? "start" : "middle"}>
                {tickText(tick, lang)}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function tickText(tick: number, lang: Lang): string {
  if (tick === 0) return "0";
  return formatRoundedPeople(tick, lang) + (lang === "ja" ? "人" : "");
}
