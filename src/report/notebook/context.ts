import type { Lang } from "../../codebook/label.js";
import type { Survey } from "../../codebook/survey.js";

/** In which words a value is shown. */
export interface DisplayOptions {
  /** Language of heads and labels; defaults to *ja*. */
  readonly lang?: Lang;
  /** The codebook whose labels stand for names; defaults to *names as they are*. */
  readonly survey?: Pick<Survey, "questions" | "targets" | "union">;
}

export interface DisplayContext extends DisplayOptions {
  readonly lang: Lang;
}
