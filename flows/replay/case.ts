import { isDeepStrictEqual } from 'node:util';
import { actionSchema, type Case } from '../../guide/case.ts';
import { CIRCUMSTANCE_WORDS } from '../../guide/case-words.ts';
import { recognise, symptomById } from '../../guide/symptoms.ts';
import type { Symptom } from '../../guide/symptoms/symptom.ts';
import { classify } from '../../reports/verdict/classify.ts';
import type { CaseResult, CaseVerdict } from '../../reports/case/schema.ts';
import { tryCure, type CureMeans } from './cure.ts';
import type { Replay } from './replay.ts';
import { actionSentence } from './sentences.ts';
import { summaryOf } from './summary.ts';

/** A case with everything that a command or a symptom fills in. */
export type Told = Omit<Case, 'method' | 'order'> & {
  readonly method: NonNullable<Case['method']>;
  readonly order: NonNullable<Case['order']>;
};

export interface CaseMeans {
  readonly replay: Replay;
  readonly cure: CureMeans;
  readonly place: Pick<CaseResult['asked'], 'edition' | 'locale' | 'device'> & { readonly tenant: string };
}

/** Replays a case, says which symptoms show, and tries what is said to cure the one that was asked for. */
export async function replayCase(told: Told, { replay, cure, place }: CaseMeans): Promise<CaseResult> {
  const startedAt = new Date().toISOString();
  const { timeline } = replay;
  const { arrived, failure } = await toItsEnd(replay, told);
  const undone = [...replay.undone];
  const found = recognise(timeline.seen);
  const asked = told.symptom === undefined ? undefined : symptomById(told.symptom);
  const verdict = judge(asked, found, arrived);
  const shown = asked !== undefined && found.includes(asked) ? [asked, ...found.filter((one) => one !== asked)] : found;
  const tried =
    shown[0] === undefined || arrived || failure !== undefined ? undefined : await tryCure(shown[0], replay, cure);
  const { tenant, ...where } = place;
  const { method, order, given = [], did = [] } = told;
  return {
    schema: 1,
    startedAt,
    finishedAt: new Date().toISOString(),
    tenant,
    command: commandOf(told, place),
    asked: {
      ...(told.symptom === undefined ? {} : { symptom: told.symptom }),
      method,
      order,
      ...where,
      given: given.map((circumstance) => CIRCUMSTANCE_WORDS[circumstance]),
      did: did.map(actionSentence),
    },
    verdict,
    summary: summaryOf({ verdict, asked, found, arrived, undone }),
    symptoms: shown.map(inReport),
    timeline: timeline.moments,
    ...(tried === undefined ? {} : { cure: tried }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** What keeps a replay from its end is told in the case, beside everything that was seen before. */
async function toItsEnd(
  replay: Replay,
  { did = [] }: Told,
): Promise<{ arrived: boolean } & Pick<CaseResult, 'failure'>> {
  try {
    return { arrived: await replay.perform(did) };
  } catch (error) {
    return { arrived: false, failure: classify(error instanceof Error ? error.message : String(error)) };
  }
}

function judge(asked: Symptom | undefined, found: readonly Symptom[], arrived: boolean): CaseVerdict {
  if (asked === undefined) return 'told';
  if (found.includes(asked)) return 'reproduced';
  return found.length === 0 && arrived ? 'not-reproduced' : 'other';
}

function inReport({ id, title, sees, steps, causes, cure, assumed }: Symptom): CaseResult['symptoms'][number] {
  return { id, title, sees, steps: [...steps], causes: [...causes], cure: cure.text, assumed };
}

/** What a reader of the case types to see it again: of a story that is no symptom's own, the file that tells it. */
function commandOf(told: Told, { edition, locale, device }: CaseMeans['place']): string {
  const { symptom, method, order } = told;
  const options = Object.entries({ method, order, edition, locale, device }).map(
    ([name, value]) => `--${name} ${value}`,
  );
  const own = symptom !== undefined && isItsOwn(told, symptomById(symptom)?.scenario);
  return ['npm run reproduce --', ...(own ? [symptom, ...options] : ['--case report.json'])].join(' ');
}

function isItsOwn({ given = [], did = [] }: Told, scenario: Symptom['scenario'] | undefined): boolean {
  const own = (scenario?.did ?? []).map((action) => actionSchema.parse(action));
  return isDeepStrictEqual([given, did], [scenario?.given ?? [], own]);
}
