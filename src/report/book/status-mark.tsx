import type { Wave } from "../../codebook/wave.js";
import { Text } from "./text.js";

/** 速報: says that a wave is not final yet; nothing where it is. */
export function StatusMark({ status }: { readonly status: Wave["status"] }) {
  if (status === "final") return null;
  return (
    <span class="badge warn">
      <span aria-hidden="true">△</span>
      <Text label={{ ja: "速報値", en: "provisional" }} />
    </span>
  );
}
