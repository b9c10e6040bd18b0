import type { Category, Question } from "../../src/codebook/question.js";
import { category, counts, input, longLabel, question, survey } from "./made-up.js";
import type { Picture } from "./picture.js";

const five = [
  category("yes", { ja: "そう思う", en: "Agree" }),
  category("rather", { ja: "どちらかといえばそう思う", en: "Rather agree" }),
  category("neither", { ja: "どちらともいえない", en: "Neither" }),
  category("hardly", { ja: "どちらかといえばそう思わない", en: "Rather disagree" }),
  category("no", { ja: "そう思わない", en: "Disagree" }),
];
const item = (ja: string, en: string, categories: readonly Category[] = five): Question =>
  question("scale", { ja, en }, categories);
const battery = {
  talk: item("家族以外に話せる人がいる", "Has someone to talk to outside the family"),
  consult: item("困ったときに相談したいと思う", "Would ask for advice when in trouble"),
  knows: item("相談先がどこにあるか知っている", "Knows where to ask for advice"),
  events: item("地域の行事に参加しやすい", "Finds it easy to join local events"),
};
const shares = (
  name: string,
  n: number,
  [yes = 0, rather = 0, neither = 0, hardly = 0, no = 0, noAnswer = 0]: readonly number[],
) => counts(name, n, { yes, rather, neither, hardly, no, noAnswer }, { base: "all" });
const estimates = [
  ...shares("talk", 1923, [423, 673, 231, 365, 231]),
  ...shares("consult", 1923, [269, 596, 423, 365, 270]),
  ...shares("knows", 1923, [154, 404, 346, 558, 461]),
  ...shares("events", 1923, [96, 308, 519, 577, 423]),
];
const made = {
  kind: "diverging",
  questions: ["talk", "consult", "knows", "events"],
  left: ["yes", "rather"],
  right: ["hardly", "no"],
  illustrative: true,
} as const;

const eleven = Array.from({ length: 11 }, (_, i) => category(`s${i}`, { ja: `${i}点`, en: `${i}` }));
const points = [3, 2, 5, 8, 10, 40, 35, 52, 61, 22, 30];

export const divergingPictures: readonly Picture[] = [
  { input: input({ survey: survey(battery), estimates }), declaration: { id: "diverging", ...made } },
  {
    input: input({
      survey: survey({
        ...battery,
        talk: { ...battery.talk, label: longLabel },
        events: { ...battery.events, label: { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" } },
      }),
      estimates: [
        ...shares("talk", 40, [20, 1, 3, 1, 12, 3]).map((share) => ({ ...share, reliability: "review" as const })),
        ...shares("consult", 39, [9, 9, 9, 9, 2, 1]).map((share) =>
          share.category === "no" ? { ...share, disclosure: "suppressed" as const } : share,
        ),
        ...shares("knows", 0, [0, 0, 0, 0, 0]),
        ...shares("events", 1, [0, 0, 0, 0, 1]),
      ],
    }),
    declaration: { id: "diverging-hard", ...made },
  },
  {
    input: input({
      survey: survey({ scale: item("満足度", "Satisfaction", eleven) }),
      estimates: counts("scale", 268, Object.fromEntries(points.map((count, i) => [`s${i}`, count]))),
    }),
    declaration: {
      id: "diverging-eleven",
      ...made,
      questions: ["scale"],
      left: ["s10", "s9", "s8", "s7", "s6"],
      right: ["s0", "s1", "s2", "s3", "s4"],
    },
  },
  { input: input({ survey: survey(battery) }), declaration: { id: "diverging-none", ...made } },
];
