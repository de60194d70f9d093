/** `guide.json`: the guide, step by step, as the pages are today. For programs, and for the page and the Markdown. */
import { z } from 'zod';

export const FINDING_STATUSES = [
  /** Done, and everything sure that the sentence names is on the page. */
  'verified',
  /** Done, with nothing sure to compare with. */
  'performed',
  /** The guide says one thing, the page another. */
  'drifted',
  /** Another screen came where the step's should have. */
  'replaced',
  /** Done, in another place than the guide has it. */
  'reordered',
  /** The way led past it, or what it names is not there. */
  'gone',
  'failed',
  'not-reached',
  'not-verifiable',
] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What a reader of the guide would stumble over. */
export const DEVIATIONS: ReadonlySet<FindingStatus> = new Set([
  'drifted',
  'replaced',
  'reordered',
  'gone',
  'failed',
  'not-reached',
]);

const day = z.iso.date();

const wordingSchema = z.strictObject({ expected: z.string(), found: z.string() });
export type Wording = z.infer<typeof wordingSchema>;

const newScreenSchema = z.strictObject({
  name: z.string(),
  heading: z.string().optional(),
  sure: z.boolean().optional(),
  /** Ids of the steps between which it came. */
  after: z.string().optional(),
  before: z.string().optional(),
  /** On which paths, by their names. */
  paths: z.array(z.string()),
  /** Relative to `guide.json`. */
  picture: z.string().optional(),
});
export type NewScreen = z.infer<typeof newScreenSchema>;

const viewSchema = z.strictObject({
  /** Relative to `guide.json`. */
  picture: z.string(),
  width: z.number(),
  height: z.number(),
  /** Letter or number as in the guide, and where the control is, in pixels of the picture. */
  marks: z.array(
    z.strictObject({ letter: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  ),
});

const findingSchema = z.strictObject({
  id: z.string(),
  status: z.enum(FINDING_STATUSES),
  /** Every difference that is sure; of what agrees nothing is said. */
  wordings: z.array(
    wordingSchema.extend({
      /** What the service does, and not what a control says. */
      deed: z.boolean().optional(),
      known: z.boolean(),
      reason: z.string().optional(),
    }),
  ),
  /** Wordings of the page that had to be assumed: they prove nothing. */
  assumed: z.array(wordingSchema),
  note: z.string().optional(),
  /** What came or happened instead, in French. */
  instead: z.string().optional(),
  /** Of a step that came in another place: the step that came before it. */
  after: z.string().optional(),
  /** The paths on which it was so; absent where it was so on all that have the step. */
  paths: z.array(z.string()).optional(),
  /** In French, what the guide could say. `sure`: in the page's own words, which are the real service's. */
  suggestions: z.array(z.strictObject({ text: z.string(), sure: z.boolean() })),
  views: z.array(viewSchema),
  /** The last day on which everything the sentence names was on the page. */
  lastVerified: day.optional(),
});
export type Finding = z.infer<typeof findingSchema>;
export type FindingView = z.infer<typeof viewSchema>;

/** What a tenant set to an announced change showed, on one path. */
const tryoutSchema = z.strictObject({
  scenario: z.string(),
  path: z.string(),
  /** The steps that could no longer be done, with what came of them. */
  steps: z.array(z.strictObject({ id: z.string(), status: z.enum(FINDING_STATUSES), instead: z.string().optional() })),
  newScreens: z.array(newScreenSchema),
  /** It led to the portal all the same. */
  arrived: z.boolean(),
  stop: z.strictObject({ message: z.string(), picture: z.string().optional() }).optional(),
});
export type Tryout = z.infer<typeof tryoutSchema>;

const changeSchema = z.strictObject({
  /** Id of the step, or the name of a screen the guide does not mention. */
  what: z.string(),
  /** In French. */
  before: z.string(),
  now: z.string(),
  /** `new`: fails the run. `better`: a deviation is gone. `other`: worth knowing. */
  weight: z.enum(['new', 'better', 'other']),
});
export type Change = z.infer<typeof changeSchema>;

const deviceSchema = z.strictObject({
  device: z.string(),
  findings: z.array(findingSchema),
  newScreens: z.array(newScreenSchema),
  tryouts: z.array(tryoutSchema),
  /** Of the baseline it was compared with; absent where there is none. */
  baseline: z.strictObject({ release: z.string(), date: day, reason: z.string() }).optional(),
  changes: z.array(changeSchema),
});
export type DeviceFindings = z.infer<typeof deviceSchema>;

export const OUTCOMES = ['as-known', 'changed', 'inconclusive'] as const;

export const guideReportSchema = z.strictObject({
  schema: z.literal(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  tenant: z.string(),
  edition: z.string(),
  locale: z.string(),
  /** One method alone was performed. */
  method: z.string().optional(),
  outcome: z.enum(OUTCOMES),
  /** What kept it from a conclusion, or failed outside of every step. In French. */
  failures: z.array(z.string()),
  sections: z.array(
    z.strictObject({
      section: z.string(),
      title: z.string(),
      steps: z.array(
        z.strictObject({
          id: z.string(),
          summary: z.string(),
          /** What the sentence names, letter for letter. */
          labels: z.array(z.string()),
          reason: z.string().optional(),
          /** Ids of the announced changes that touch it. */
          announced: z.array(z.string()),
        }),
      ),
    }),
  ),
  announced: z.array(
    z.strictObject({
      id: z.string(),
      date: day,
      precision: z.enum(['day', 'month']),
      nearness: z.enum(['later', 'warned', 'due', 'past']),
      title: z.string(),
      what: z.string(),
      steps: z.array(z.string()),
      source: z.strictObject({
        document: z.string(),
        address: z.string().optional(),
        reference: z.string(),
        mark: z.enum(['A', 'B']),
        open: z.string().optional(),
      }),
      meets: z.string(),
      wording: z.string(),
      scenario: z.string().optional(),
    }),
  ),
  devices: z.array(deviceSchema),
});
export type GuideReport = z.infer<typeof guideReportSchema>;
export type Announced = GuideReport['announced'][number];
export type ReportStep = GuideReport['sections'][number]['steps'][number];
