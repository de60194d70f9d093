/** Which control of one screen is which of the other: by identity, then by role and words, then by place, then by likeness. */
import type { Control } from '../../../tenant/contract/capture.ts';
import { isAlike } from './likeness.ts';

export interface Aligned {
  /** Indices of the same control in both. */
  readonly pairs: readonly (readonly [here: number, there: number])[];
  readonly onlyHere: readonly number[];
  readonly onlyThere: readonly number[];
}

type Controls = readonly Control[];

export function align(here: Controls, there: Controls): Aligned {
  const alignment = new Alignment(here, there);
  alignment.pairByKey(identityOf);
  alignment.pairByKey((control) => (control.field === undefined ? undefined : `${control.role} ${control.field}`));
  alignment.pairByKey(({ role, name }) => (name === '' ? undefined : `${role} ${name}`));
  alignment.pairByPlace((one, other) => one.role === other.role && isAlike(one.name, other.name));
  alignment.pairByPlace((one, other) => one.role === other.role);
  // The same thing with another role: a link that has become a button.
  alignment.pairByPlace((one, other) => one.name !== '' && one.name === other.name);
  alignment.pairAnywhere((one, other) => one.role === other.role && one.name !== '' && isAlike(one.name, other.name));
  return alignment.result();
}

/** An id with something random in it identifies nothing. */
function identityOf({ id, testId }: Control): string | undefined {
  if (id !== undefined && !id.includes('{')) return `#${id}`;
  return testId === undefined || testId.includes('{') ? undefined : `[${testId}]`;
}

class Alignment {
  readonly #partner = new Map<number, number>();
  readonly #taken = new Set<number>();

  constructor(
    private readonly here: Controls,
    private readonly there: Controls,
  ) {}

  /** The first with the first, the second with the second, of those with the same key. */
  pairByKey(keyOf: (control: Control) => string | undefined): void {
    for (const index of this.#freeHere()) {
      const key = keyOf(this.here[index] as Control);
      const other = this.#freeThere().find((at) => key !== undefined && keyOf(this.there[at] as Control) === key);
      if (other !== undefined) this.#pair(index, other);
    }
  }

  /** Of those that stand between the same neighbours. */
  pairByPlace(fits: (one: Control, other: Control) => boolean): void {
    for (const index of this.#freeHere()) {
      const [before, after] = this.#neighbours(index);
      const other = this.#freeThere().find(
        (at) => at > before && at < after && fits(this.here[index] as Control, this.there[at] as Control),
      );
      if (other !== undefined) this.#pair(index, other);
    }
  }

  pairAnywhere(fits: (one: Control, other: Control) => boolean): void {
    for (const index of this.#freeHere()) {
      const other = this.#freeThere().find((at) => fits(this.here[index] as Control, this.there[at] as Control));
      if (other !== undefined) this.#pair(index, other);
    }
  }

  result(): Aligned {
    const pairs = [...this.#partner].toSorted(([one], [other]) => one - other);
    return { pairs, onlyHere: this.#freeHere(), onlyThere: this.#freeThere() };
  }

  #pair(here: number, there: number): void {
    this.#partner.set(here, there);
    this.#taken.add(there);
  }

  #freeHere(): number[] {
    return this.here.flatMap((_, index) => (this.#partner.has(index) ? [] : [index]));
  }

  #freeThere(): number[] {
    return this.there.flatMap((_, index) => (this.#taken.has(index) ? [] : [index]));
  }

  /** Where the partners of the nearest paired ones before and after stand. */
  #neighbours(index: number): readonly [number, number] {
    const partners = [...this.#partner];
    const before = partners.filter(([here]) => here < index).toSorted(([one], [other]) => other - one)[0]?.[1];
    const after = partners.filter(([here]) => here > index).toSorted(([one], [other]) => one - other)[0]?.[1];
    return [before ?? -1, after ?? this.there.length];
  }
}
