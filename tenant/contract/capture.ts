/**
 * What a tenant's pages are known by, recorded while the guide was performed on it: names, types and places, and never a
 * value of anybody's. One file holds one recording; two of the same tenant differ in their date only.
 */
import { z } from 'zod';
import { LOCALES } from '../embedded/strings/phrase.ts';

/** What stands in the place of what belongs to the user, the organisation or the session. */
export const PLACEHOLDERS = [
  '{user}',
  '{phone}',
  '{number}',
  '{code}',
  '{id}',
  '{tenant}',
  '{branding}',
  '{token}',
  '{time}',
] as const;

/** Path of a key and the types it was seen with: `arrUserProofs[].data` and `string`, `Ctx` and `null|string`. */
const shapeSchema = z.record(z.string(), z.string());
export type Shape = z.infer<typeof shapeSchema>;

const texts = z.array(z.string());

/** What a reader can operate, read as a heading, or is told by a live region. In the order of the document. */
const controlSchema = z.strictObject({
  /** As browsers compute it: `button`, `heading`. */
  role: z.string(),
  /** The accessible name. */
  name: z.string(),
  tag: z.string(),
  id: z.string().optional(),
  /** The attribute of that name. */
  field: z.string().optional(),
  testId: z.string().optional(),
  type: z.string().optional(),
  autocomplete: z.string().optional(),
  maxlength: z.string().optional(),
  inputmode: z.string().optional(),
  placeholder: z.string().optional(),
  /** Of a heading: `1` to `6`. */
  level: z.string().optional(),
  live: z.string().optional(),
  /** Of a link: host and path. */
  leadsTo: z.string().optional(),
});
export type Control = z.infer<typeof controlSchema>;

const screenSchema = z.strictObject({
  /** The name the suite has for it; `unknown` for one it has none for. */
  screen: z.string(),
  /** On which of the guide's paths it was like this. */
  methods: texts,
  /** Host and path: `login.microsoftonline.com/common/login`. */
  address: z.string(),
  /** Names in the query. */
  query: texts,
  /** `meta name="PageID"`, empty where there is none. */
  pageId: z.string(),
  title: z.string(),
  /** Keys of `$Config`; empty where the page has none. */
  config: shapeSchema,
  controls: z.array(controlSchema),
  /** Every id, name and data attribute of the document, hidden ones included: `input#i0118`, `div[data-viewid=1]`. */
  handles: texts,
  /** Hosts of frames in the page. */
  frames: texts,
  /** Only where the screen never came to rest while it was looked at: what it holds may be by chance. */
  restless: z.literal(true).optional(),
});
export type CapturedScreen = z.infer<typeof screenSchema>;

const requestSchema = z.strictObject({
  /** `POST login.microsoftonline.com/common/GetCredentialType` */
  request: z.string(),
  query: texts,
  /** Names of the headers that mean something to the service. */
  headers: texts,
  /** Content type of what is sent, empty for nothing, and its keys: of JSON, or the fields of a form. */
  sends: z.string(),
  keys: shapeSchema,
  /** By status and content type: `200 application/json; charset=utf-8`. */
  answers: z.record(z.string(), z.strictObject({ headers: texts, keys: shapeSchema })),
});
export type CapturedRequest = z.infer<typeof requestSchema>;

const journeySchema = z.strictObject({
  method: z.string(),
  /** In the order in which they came. */
  screens: texts,
  /** Where it did not end in the portal: the screen and the kind of the failure. */
  stopped: z.string().optional(),
});

export const captureSchema = z.strictObject({
  schema: z.literal(1),
  /** Of which kind of tenant this is. */
  tenant: z.enum(['embedded', 'live']),
  /** `2026-11-26`, UTC. */
  recorded: z.iso.date(),
  locale: z.enum(LOCALES),
  edition: z.enum(['classic', 'reskin']),
  /** Only where a journey stopped: not everything there is was seen. */
  partial: z.literal(true).optional(),
  journeys: z.array(journeySchema).min(1),
  screens: z.array(screenSchema),
  requests: z.array(requestSchema),
  /** Whom the pages asked for anything, and for what: `aadcdn.msauth.net` and `script`. */
  hosts: z.record(z.string(), texts),
});
export type Capture = z.infer<typeof captureSchema>;

/** What one performance of the guide showed. */
export const journeyCaptureSchema = z.strictObject({
  journey: journeySchema,
  screens: z.array(screenSchema),
  requests: z.array(requestSchema),
  hosts: z.record(z.string(), texts),
});
export type JourneyCapture = z.infer<typeof journeyCaptureSchema>;
