/** The shape of a step of the guide. What the steps are stands in `sections/`, one file a section. */

/** Who carries the sentence out: the reader on the computer, the reader on the phone, or a person away from both. */
export type Actor = 'computer' | 'phone' | 'person';

/** The languages in which a label is compared though no guide exists. */
export type DocumentedLocale = 'en-US';

/** What Microsoft documents (mark A) or two independent sources saw (mark B) for a control the guide names in French. */
export interface DocumentedLabel {
  readonly text: string;
  readonly mark: 'A' | 'B';
  /** File and section of the reference. */
  readonly source: string;
}

/**
 * A text that the sentence gives as found on the screen: a button, a link, an entry of a list, a field, a title. What
 * the reader brings (a number, a code received) is none, and neither is what only the picture shows.
 */
export interface Label {
  /** Letter for letter as the sentence has it. */
  readonly text: string;
  readonly documented?: Readonly<Partial<Record<DocumentedLocale, DocumentedLabel>>>;
}

export interface Step {
  /** Section, then the number in the section's list: `2.1-1b`. The section alone where it has no list. */
  readonly id: string;
  readonly section: string;
  readonly actor: Actor;
  /** What the sentence asks for, in French and in words of our own. */
  readonly summary: string;
  /** In the order of the sentence. */
  readonly labels: readonly Label[];
  /** Name in `flows/screens.ts` of the screen the step is done on; absent where no known screen is meant. */
  readonly screen?: string;
  /** Why no browser performs it on the way to the portal, in French: the reports show it to the guide's author. */
  readonly notPerformable?: string;
}
