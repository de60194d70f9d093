/**
 * The guide of June 2023 as data: every step, in the guide's order. Labels come from its sentences, never from its
 * pictures, which is where the embedded tenant takes its own from: the two are compared with each other.
 */
import { SECTION_1 } from './sections/section-1.ts';
import { SECTION_2_1 } from './sections/section-2-1.ts';
import { SECTION_2_2_1 } from './sections/section-2-2-1.ts';
import { SECTION_2_2_2 } from './sections/section-2-2-2.ts';
import { SECTION_2_2_3 } from './sections/section-2-2-3.ts';
import { SECTION_2_2_4 } from './sections/section-2-2-4.ts';
import { SECTION_2_3 } from './sections/section-2-3.ts';
import { SECTION_2_4 } from './sections/section-2-4.ts';
import { SECTION_2_5 } from './sections/section-2-5.ts';
import { SECTION_2_6 } from './sections/section-2-6.ts';
import type { Step } from './step.ts';

const ALL = [
  ...SECTION_1,
  ...SECTION_2_1,
  ...SECTION_2_2_1,
  ...SECTION_2_2_2,
  ...SECTION_2_2_3,
  ...SECTION_2_2_4,
  ...SECTION_2_3,
  ...SECTION_2_4,
  ...SECTION_2_5,
  ...SECTION_2_6,
] as const satisfies readonly Step[];

export type StepId = (typeof ALL)[number]['id'];

/** A step of this guide, whose id is one of its own. */
export type GuideStep = Step & { readonly id: StepId };

/** In the order of the guide. */
export const STEPS: readonly GuideStep[] = frozen(ALL);

export const STEP_IDS: readonly StepId[] = frozen(ALL.map(({ id }) => id));

const BY_ID = new Map<string, GuideStep>(STEPS.map((step) => [step.id, step]));

/** @throws if the guide has no such step, which the type forbids. */
export function stepById(id: StepId): GuideStep {
  const step = BY_ID.get(id);
  if (step === undefined) throw new Error(`The guide has no step ${id}.`);
  return step;
}

/** `2.1-2 Inscrire l'adresse « .med » et continuer`: how every report names a step. */
export function titleOf(id: StepId): string {
  return `${id} ${stepById(id).summary}`;
}

function frozen<T extends object>(data: T): Readonly<T> {
  for (const held of Object.values(data) as unknown[]) {
    if (typeof held === 'object' && held !== null) frozen(held);
  }
  return Object.freeze(data);
}
