/** The shape of a symptom: what users report of a first sign-in that goes wrong. Which there are stands beside it. */
import type { z } from 'zod';
import type { caseSchema } from '../case.ts';
import type { StepId } from '../guide.ts';
import type { Signature } from './signature.ts';

type Told = z.input<typeof caseSchema>;
type Method = NonNullable<Told['method']>;

/** What the cure asks for, as far as a reader can do it at once. The others are somebody else's, or take a purchase. */
export type CureBy =
  /** Closing the window and signing in anew. */
  | 'begin-again'
  /** The right thing on the page that is open. */
  | 'go-on'
  /** The same after a while. */
  | 'wait'
  /** Beginning again with another method. */
  | 'another-method'
  /** Beginning again once the phone is set right. */
  | 'phone-settings'
  | 'another-browser'
  | 'administrator';

export interface Symptom {
  /** As it is typed. */
  readonly id: string;
  /** In French, as all texts but `sees.en`. */
  readonly title: string;
  /** What is before the user's eyes, in words of our own but where a wording is documented. */
  readonly sees: { readonly fr: string; readonly en: string };
  readonly steps: readonly StepId[];
  readonly causes: readonly string[];
  readonly cure: {
    readonly text: string;
    readonly by: CureBy;
    /** Of `wait`, in journey time. */
    readonly minutes?: number;
    /** Of `another-method`. */
    readonly method?: Method;
    /** What has to be done first on the page that is open. */
    readonly did?: Told['did'];
  };
  /** How the service behaves here had to be assumed, not only what it says. */
  readonly assumed: boolean;
  /** Makes it happen. */
  readonly scenario: Scenario;
  /** One of these. */
  readonly signatures: readonly Signature[];
}

/** A case that names no symptom. Where no order is given it is the guide's own. */
export type Scenario = Pick<Told, 'order' | 'edition' | 'given' | 'did'> & {
  readonly method: Method;
  /** Other methods it can be shown with; `any` where it does not matter. */
  readonly alsoBy?: readonly Method[] | 'any';
};
