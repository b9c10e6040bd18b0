/** Counts by what they count: every set of people that an output names stands here once, however many numbers name it. */
import type { MissingKind, Questions } from "../../codebook/question.js";
import type { CountRelation } from "../../math/count-system/count-system.js";
import { remainderOf, sumOf } from "../../math/count-system/count-system.js";
import type { CountCell } from "./printed-counts.js";

/** What everyone in a count has in common: `sex=male`, `target=unstable`, `asked:reasons`. */
export type Traits = readonly string[];

export const trait = (question: string, category: string): string => `${question}=${category}`;
/** To have been asked; questions asked on one condition are asked of the same people. */
export const askedTrait = (question: string, questions: Questions): string => {
  const condition = JSON.stringify(questions[question]?.askedIf);
  const first = Object.entries(questions).find(([, { askedIf }]) => JSON.stringify(askedIf) === condition);
  return `asked:${condition === undefined ? question : (first?.[0] ?? question)}`;
};
export const answeredTrait = (question: string): string => `answered:${question}`;

/** Kinds of missing answer, as categories. */
export const missingKinds: readonly string[] = ["noAnswer", "notAsked", "unknown"] satisfies MissingKind[];

/** The question of a trait, `null` of one that is no answer. */
export const questionOfTrait = (text: string): string | null => {
  const at = text.indexOf("=");
  return at < 0 ? null : text.slice(0, at);
};

const nameOf = (traits: Traits): string => (traits.length === 0 ? "all" : [...new Set(traits)].sort().join(" & "));

export class CellBook {
  readonly cells: CountCell[] = [];
  readonly relations: CountRelation[] = [];
  private readonly values: number[] = [];
  private readonly traits: Traits[] = [];
  private readonly byName = new Map<string, number>();
  private readonly said = new Set<string>();

  constructor(private readonly isSmall: (count: number) => boolean) {}

  /** The cell of a printed count, made when it is first met; `sensitive` marks what is to be hidden though it is not small. */
  printed(traits: Traits, value: number, { sensitive = false } = {}): number {
    const name = nameOf(traits);
    const known = this.byName.get(name);
    if (known !== undefined && this.values[known] === value) {
      const cell = this.cells[known];
      if (sensitive && cell !== undefined) this.cells[known] = { ...cell, sensitive };
      return known;
    }
    const id = this.add(known === undefined ? name : `${name} (${value})`, traits, {
      value,
      role: traits.length === 0 ? "known" : "printed",
      sensitive: traits.length > 0 && (sensitive || this.isSmall(value)),
    });
    if (known === undefined) this.byName.set(name, id);
    return id;
  }

  /** Nobody may learn a printed count, small or not. */
  guard(cell: number): void {
    const found = this.cells[cell];
    if (found?.role === "printed") this.cells[cell] = { ...found, sensitive: true };
  }

  /** The cell of people with all these traits, if an output names them. */
  find = (traits: Traits): number | undefined => this.byName.get(nameOf(traits));

  traitsOf = (cell: number): Traits => this.traits[cell] ?? [];
  valueOf = (cell: number): number => this.values[cell] ?? 0;

  /** Whole = Σ parts, if that is so. */
  sum(whole: number, parts: readonly number[]): boolean {
    const relation = sumOf(whole, parts);
    const holds = remainderOf(relation, this.values) === 0;
    if (holds) this.relate(relation);
    return holds;
  }

  /** Whole = Σ parts + those in none of them; nothing if the parts are more than the whole. The cell of the rest. */
  sumWithRest(whole: number, parts: readonly number[], { name, guarded }: Rest): number | null {
    const rest = -remainderOf(sumOf(whole, parts), this.values);
    if (rest < 0) return null;
    const id = this.unprinted(name, { value: rest, guarded });
    this.relate(sumOf(whole, [...parts, id]));
    return id;
  }

  /** Σ parts = whole + those in the parts but not in the whole; nothing if the whole is more than its parts. */
  within(whole: number, parts: readonly number[], { name, guarded }: Rest): void {
    const over = remainderOf(sumOf(whole, parts), this.values);
    if (over < 0) return;
    const id = this.unprinted(name, { value: over, guarded });
    this.relate({ cells: [whole, id, ...parts], signs: [-1, -1, ...parts.map(() => 1)] });
  }

  /** Σ parts = 0, if that is so. */
  empty(parts: readonly number[]): void {
    if (parts.every((part) => this.valueOf(part) === 0))
      this.relations.push({ cells: parts, signs: parts.map(() => 1) });
  }

  /** The cell of a count that no output prints. */
  unprinted(name: string, { value, guarded }: { readonly value: number; readonly guarded: boolean }): number {
    return this.add(name, [], { value, role: "unprinted", sensitive: guarded && this.isSmall(value) });
  }

  /** Two tables often say the same. */
  private relate(relation: CountRelation): void {
    const terms = relation.cells.map((cell, k) => (relation.signs[k] === 1 ? cell : -cell));
    const key = terms.sort((a, b) => a - b).join();
    if (this.said.has(key)) return;
    this.said.add(key);
    this.relations.push(relation);
  }

  /** The cell of a sum of parts that a reader can tell apart for as long as `open` is printed. */
  known(name: string, parts: readonly number[], open: number): number {
    const value = parts.reduce((sum, part) => sum + this.valueOf(part), 0);
    const id = this.add(name, [], { value, role: "unprinted", sensitive: false, while: open });
    this.relate(sumOf(id, parts));
    return id;
  }

  private add(name: string, traits: Traits, cell: Omit<CountCell, "name">): number {
    this.cells.push({ name, ...cell });
    this.values.push(cell.value);
    this.traits.push(traits);
    return this.cells.length - 1;
  }
}

export interface Rest {
  readonly name: string;
  /** Whether it is as worth protecting as a printed count. */
  readonly guarded: boolean;
}
