import { type DisclosureRules, defaultDisclosure } from "../../codebook/disclosure-rules.js";
import type { Survey } from "../../codebook/survey.js";
import type { Origin } from "../../estimate/estimate.js";

/**
 * The rules of a wave, or null if nothing is hidden: as the survey declares, or else the usual ones for responses.
 * Reconstructed responses hold no person, and published counts are known already.
 */
export function disclosureRulesOf({ disclosure }: Pick<Survey, "disclosure">, origin: Origin): DisclosureRules | null {
  if (disclosure === "off") return null;
  return disclosure ?? (origin === "responses" ? defaultDisclosure : null);
}
