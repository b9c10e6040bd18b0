import type { ComponentChildren } from "preact";
import type { Label } from "../../codebook/label.js";
import { Text } from "./text.js";

interface SwitchProps {
  readonly name: Label;
  readonly children: ComponentChildren;
}

/** Buttons of which one is pressed; works with the script only, and is hidden without it. */
export function Switch({ name, children }: SwitchProps) {
  return (
    <fieldset class="seg needs-script">
      <legend class="unseen">
        <Text label={name} />
      </legend>
      {children}
    </fieldset>
  );
}
