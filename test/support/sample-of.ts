import type { DesignDeclaration } from "../../src/codebook/wave.ts";
import type { Responses } from "../../src/data/responses.ts";
import { surveyDesign } from "../../src/design/resolve-design.ts";
import type { Sample } from "../../src/estimate/request.ts";

/** A declaration with what is not said left at its default. */
export const declared = (given: Partial<DesignDeclaration>): DesignDeclaration => ({
  strata: [],
  psu: [],
  nest: false,
  lonelyPsu: "fail",
  ...given,
});

/** A sample from responses and a design. */
export const sampleOf = (responses: Responses, given: Partial<DesignDeclaration> = {}): Sample => ({
  responses,
  design: surveyDesign(responses, declared(given)),
  provenance: {
    survey: "test",
    wave: "1",
    origin: "responses",
    lineage: { responses: "0", codebook: "0", version: "0" },
  },
});
