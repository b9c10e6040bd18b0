/** Response funnels: a sample, a census in strata, nobody, and labels that no margin holds. */
import { input, longLabel, wave } from "./made-up.js";
import type { Picture } from "./picture.js";

const made = { kind: "funnel", illustrative: true } as const;
const institutions = { unit: { ja: "機関", en: "institutions" } };

const strata = (labels: readonly { ja: string; en: string }[]) =>
  labels.map((label, i) => ({ name: `s${i}`, label, asked: 68 - 9 * i, valid: i === 0 ? 55 : 26 }));

const census = {
  ...wave,
  population: { ...wave.population, size: 127 },
  sample: {
    asked: 127,
    valid: 81,
    strata: strata([
      { ja: "地域包括支援センター", en: "Regional support centres" },
      { ja: "在宅介護支援センター", en: "Home care support centres" },
    ]),
  },
};

export const funnelPictures: readonly Picture[] = [
  {
    input: input({ wave: { ...wave, sample: { asked: 5500, replied: 1986, valid: 1923 } } }),
    declaration: { id: "funnel", ...made },
  },
  { input: input({ wave: census }), declaration: { id: "funnel-strata", ...made, ...institutions } },
  {
    input: input({
      wave: {
        ...census,
        sample: {
          ...census.sample,
          cases: 360,
          replied: 82,
          strata: strata([longLabel, { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" }]),
        },
      },
    }),
    declaration: { id: "funnel-hard", ...made, ...institutions },
  },
  {
    input: input({ wave: { ...wave, sample: { asked: 12, valid: 0 } } }),
    declaration: { id: "funnel-none", ...made },
  },
];
