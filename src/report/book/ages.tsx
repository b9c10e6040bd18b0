import { agesText } from "../words/ages-text.js";
import { Bilingual } from "./bilingual.js";

/** Ages on one line. */
export const Ages = ({ age }: { readonly age: string }) => (
  <span class="whole-line">
    <Bilingual of={(lang) => agesText(age, lang)} />
  </span>
);
