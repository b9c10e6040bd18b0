/** Every quantity a request can name, by the name it is exported under: a new one is its file and a line here. */
export { gini } from "./gini.js";
export { mean } from "./mean.js";
export { quantile } from "./quantile.js";
export { ratio } from "./ratio.js";
export { share } from "./share.js";
export { total } from "./total.js";
export { variance } from "./variance.js";
