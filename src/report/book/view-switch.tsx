import { Switch } from "./switch.js";
import { Text } from "./text.js";

/** Chooses between the picture and its table. */
export function ViewSwitch() {
  return (
    <Switch name={{ ja: "表示", en: "View" }}>
      <button type="button" data-view="chart" aria-pressed="true">
        <Text label={{ ja: "図", en: "Chart" }} />
      </button>
      <button type="button" data-view="table" aria-pressed="false">
        <Text label={{ ja: "表", en: "Table" }} />
      </button>
    </Switch>
  );
}
