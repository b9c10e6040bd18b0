import type { WaveResults } from "../wave-results.js";

const safe = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, "_");

/** The id of a wave's section in the page; parts of the section append to it. */
export const anchorOf = ({ survey, wave }: WaveResults): string => `${safe(survey.id)}--${safe(wave.id)}`;

/** The id of one part of a wave's section. */
export const partOf = (results: WaveResults, part: string): string => `${anchorOf(results)}--${safe(part)}`;
