/** Where the files of a wave go, within the output folder. */
export const waveFolder = (survey: string, wave: string): string => `${survey}/${wave}/`;
