/** A chart in Word: native and editable where its kind allows, else the vector picture with a bitmap for older programs. */
import { ImageRun, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import { chartWidths } from "../../chart/chart.js";
import { roundStep } from "../../chart/ticks.js";
import type { Lang } from "../../codebook/label.js";
import type { NativeChart } from "../chapter/native-chart.js";
import { toPng } from "../png.js";
import type { Drawing } from "../wave-results.js";

/** What fits between the margins of an A4 page, in pixels. */
const pageWidth = chartWidths.full;

/** The picture as drawn, its alternative text included. */
export async function wordPicture({ chart, svg, outlined }: Drawing): Promise<Paragraph> {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(1, pageWidth / width);
  const png = Buffer.from(await toPng(outlined));
  return new Paragraph({
    keepLines: true,
    children: [
      new ImageRun({
        type: "svg",
        data: Buffer.from(outlined),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        fallback: { type: "png", data: png },
        altText: { name: chart.id, title: chart.title, description: chart.alt },
      }),
    ],
  });
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = "624", height = "400"] = /<svg[^>]*\bwidth="([\d.]+)"[^>]*\bheight="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

const rowHeight = 30;
/** Light enough for the error bars to be seen over it. */
const blue = "9DB8D9";

/** Horizontal bars with their intervals as error bars, the printed value (or its mark) beside the name; the first category at the top, which Word counts from below. */
export function wordChart({ unit, bars }: NativeChart, { chart }: Drawing): Paragraph {
  const upwards = bars.toReversed();
  const reach = (end: "low" | "high") =>
    upwards.map((bar) => (bar.value === null || bar[end] === null ? 0 : Math.abs(bar[end] - bar.value)));
  return new Paragraph({
    keepLines: true,
    children: [
      new ChartRun({
        type: "bar",
        transformation: { width: pageWidth, height: 70 + rowHeight * bars.length },
        categories: upwards.map(({ name, text }) => `${name}　${text}`),
        series: [
          {
            name: chart.subtitle,
            values: upwards.map(({ value }) => value),
            color: blue,
            errorBars: { type: "custom", plus: reach("high"), minus: reach("low") },
          },
        ],
        gapWidth: 60,
        legend: false,
        valueAxis: {
          minimum: 0,
          ...reachOf({ unit, bars }),
          numberFormat: unit === "people" ? "#,##0" : "0",
          labelRotation: 0,
          title: axisTitle(unit, chart.lang),
        },
        altText: { name: chart.id, title: chart.title, description: chart.alt },
      }),
    ],
  });
}

/** As far as the longest interval: office programs reach for the bars alone, and cut off what stands out. */
function reachOf({ unit, bars }: NativeChart): { readonly maximum?: number; readonly interval?: number } {
  if (unit === "percent") return { maximum: 100, interval: 20 };
  const limit = bars.reduce((most, { value, high }) => Math.max(most, value ?? 0, high ?? 0), 0);
  if (limit === 0) return {};
  const interval = roundStep(limit, 4);
  return { maximum: Math.ceil(limit / interval) * interval, interval };
}

const axisTitle = (unit: NativeChart["unit"], lang: Lang): string =>
  unit === "people" ? (lang === "ja" ? "人" : "people") : lang === "ja" ? "％" : "%";
