declare module "jsonstat-toolkit" {
  /** A dataset as the toolkit reads it. */
  export interface Dataset {
    readonly class: string;
    readonly length: number;
    Data(place: Readonly<Record<string, string>>): { readonly value: number | null };
    Dimension(id: string): { readonly label: string };
  }
  /** Reads, and changes, what it is given. */
  export default function read(dataset: unknown): Dataset;
}
