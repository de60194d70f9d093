/** `illustrations.json`: what a set of illustrations holds, beside its pictures. One set for an edition, language and device. */
import { z } from 'zod';

export const SET_FILE = 'illustrations.json';
export const SET_SCHEMA = 1;
/** Pictures of an earlier set that are out of date or gone, for the contact sheet. */
export const EARLIER_FOLDER = 'avant';

const fileName = z.string().regex(/^[\w.-]+\.png$/);
const pixels = z.number().int().positive();

const illustrationSchema = z.strictObject({
  /** `2.2.3-3b.png`; a second picture of a step is `2.2.3-2_2.png`. */
  file: fileName,
  /** Id of the step. */
  step: z.string(),
  /** Those in the picture, as the guide letters them. */
  letters: z.array(z.string()),
  /** What is to be seen, in French, for whoever does not see it. */
  alternative: z.string(),
  width: pixels,
  height: pixels,
});
export type Illustration = z.infer<typeof illustrationSchema>;

const comparisonSchema = z.strictObject({
  /** When the earlier set was made. */
  since: z.iso.datetime(),
  /** The earlier set was made by another browser or system: letters are drawn otherwise there. */
  otherMaker: z.string().optional(),
  /** `resized`: its size differs, and nothing else was compared. */
  outdated: z.array(z.strictObject({ file: fileName, why: z.enum(['changed', 'resized']) })),
  added: z.array(fileName),
  gone: z.array(z.strictObject({ file: fileName, alternative: z.string() })),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const illustrationSetSchema = z.strictObject({
  schema: z.literal(SET_SCHEMA),
  edition: z.string(),
  locale: z.string(),
  device: z.string(),
  tenant: z.string(),
  madeAt: z.iso.datetime(),
  /** Browser with its version and system, by which letters are drawn: `chromium 141.0, linux`. */
  maker: z.string(),
  illustrations: z.array(illustrationSchema),
  /** The steps that have no picture, with the reason in French. */
  without: z.array(z.strictObject({ step: z.string(), reason: z.string() })),
  /** With the earlier set it was compared with; absent where it was with none. */
  comparison: comparisonSchema.optional(),
});
export type IllustrationSet = z.infer<typeof illustrationSetSchema>;

/** The headings and sentences of the guide, for the contact sheet. */
export interface GuideText {
  readonly sections: readonly { readonly section: string; readonly title: string }[];
  readonly steps: readonly { readonly id: string; readonly section: string; readonly summary: string }[];
}
