import { Bilingual } from "./bilingual.js";

/** 15-39 as people write it: 15～39歳, 15–39. */
export const Ages = ({ age }: { readonly age: string }) => (
  <span class="whole-line">
    <Bilingual
      of={(lang) =>
        lang === "ja"
          ? `${age.replace("-", "～").replace("+", "歳以上")}${age.endsWith("+") ? "" : "歳"}`
          : age.replace("-", "–")
      }
    />
  </span>
);
