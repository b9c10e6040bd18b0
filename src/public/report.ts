/** Public: pictures; what a notebook shows of results; the functions are those of their rooms. */

export type { Chart, ChartContext } from "../chart/chart.js";
export { openChartFont } from "../chart/font.js";
export type { DisplayOptions } from "../report/notebook/context.js";
export { display, type Showable } from "../report/notebook/display.js";
export {
  compareWaves,
  drawChart,
  estimate,
  estimateSurvey,
  headcountChart,
  headcounts,
  naiveEstimate,
  shareChart,
  stackedShareChart,
  surveyTables,
  tabulate,
} from "../report/notebook/displaying.js";
export { type Displayable, displayMethod, type RichForms } from "../report/notebook/rich.js";
export { toPng } from "../report/png.js";
export { toDocx } from "../report/word/pictures-docx.js";
