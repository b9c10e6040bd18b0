import type { Lang } from "../../codebook/label.js";

/** 15-39 as people write it: 15～39歳, 15–39; 40+ as 40歳以上. */
export const agesText = (age: string, lang: Lang): string =>
  lang === "ja"
    ? `${age.replace("-", "～").replace("+", "歳以上")}${age.endsWith("+") ? "" : "歳"}`
    : age.replace("-", "–");
