import { mean } from "./mean.js";
import type { Quantity } from "./quantity.js";
import { ratio } from "./ratio.js";
import type { EstimateRequest } from "./request.js";
import { share } from "./share.js";
import { total } from "./total.js";

/** Every quantity a request can name. */
export const quantities: Readonly<Record<EstimateRequest["statistic"], Quantity>> = { share, total, mean, ratio };
