/** Where the cases of a new wave are, as lines of its declaration. */
import type { Lang } from "../../codebook/label.js";
import type { NewCases } from "./new-cases.js";
import { renamedLines } from "./renamed-text.js";
import { doubt, indented, literal } from "./source-text.js";

const found = {
  ja: "ケースの番号の列と、だれのケースかを示す列を確かめます",
  en: "check the column of the case's id, and the one that says whose it is",
};
const same = {
  ja: "ケースの列の見出しは前回と同じとしました",
  en: "the headers of the cases are taken from the last wave",
};

export function caseLines(cases: NewCases, lang: Lang): readonly string[] {
  const { declared } = cases;
  if ("wide" in declared) return [doubt(same, lang), `cases: { wide: { header: ${literal(declared.wide.header)} } },`];
  const { file, id, respondent, nest } = declared;
  const parts = [
    `file: ${literal(file)},`,
    `id: ${literal(id)},`,
    `respondent: ${literal(respondent)},`,
    ...(nest ? ["nest: true,"] : []),
    ...("match" in cases ? renamedLines(cases.match, lang) : []),
  ];
  return [doubt(found, lang), "cases: {", ...indented(parts), "},"];
}
