/** One journey of a soak: what is performed, and under what conditions. Written down, so that any can be performed again. */
import { z } from 'zod';

const fault = z.strictObject({
  host: z.string(),
  path: z.string(),
  answer: z.enum(['dropped', 'repeated']),
  times: z.int().min(1),
});

export const soakJourneySchema = z.strictObject({
  /** From 1. With the seed of the soak it decides all the rest. */
  number: z.int().min(1),
  path: z.string(),
  order: z.enum(['before-registration', 'after-registration']),
  edition: z.enum(['classic', 'reskin']),
  locale: z.string(),
  device: z.enum(['desktop', 'android', 'iphone']),
  /** How late the service answers: `share` of the answers of each host named, by as many ms at most. */
  latency: z.strictObject({ seed: z.int(), share: z.number(), most: z.record(z.string(), z.int()) }),
  /** Answers that are lost, and requests that arrive twice. */
  faults: z.array(fault),
  /** How long before the end of its window a code of the app is asked for, in ms; absent: whenever the reader comes to it. */
  edgeMs: z.int().min(0).optional(),
  /** Two more sign-ins at once with the same seed of the app, once it is registered. */
  sharedSeed: z.boolean(),
});
export type SoakJourney = Readonly<z.infer<typeof soakJourneySchema>>;
export type SoakFault = SoakJourney['faults'][number];
