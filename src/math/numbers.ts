/** Any numbers by position: an array or a typed array that is only read. */
export interface ReadonlyNumbers {
  readonly length: number;
  readonly [index: number]: number;
}
