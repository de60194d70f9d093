import { test } from '@playwright/test';
import type { Symptom } from '../../guide/symptoms/symptom.ts';
import { actionSchema } from '../../guide/case.ts';
import type { CaseResult } from '../../reports/case/schema.ts';
import type { Reader } from '../reader.ts';
import type { Replay, ReplayNeeds } from './replay.ts';
import type { Timeline } from './timeline.ts';

export interface CureMeans {
  readonly reader: Reader;
  /** A window of a browser of today. */
  readonly modernPage: ReplayNeeds['newPage'];
  /** Where what is done for the cure is noted: apart from what was replayed. */
  readonly timeline: Timeline;
}

const TRIED = {
  'go-on': 'Dans la même fenêtre, la bonne manœuvre',
  wait: 'Une attente, puis la bonne manœuvre dans la même fenêtre',
  'begin-again': 'Une nouvelle fenêtre, et tout recommencer',
  'another-method': 'Une nouvelle fenêtre, et une autre méthode',
  'phone-settings': 'Le réglage du téléphone, puis la bonne manœuvre',
  'another-browser': 'Un navigateur récent, et tout recommencer',
} as const;

/** Tries what the cure asks of the user; undefined where it is somebody else's to do. */
export async function tryCure(
  { cure: { by, did = [], minutes = 0, method } }: Symptom,
  replay: Replay,
  { reader, modernPage, timeline }: CureMeans,
): Promise<NonNullable<CaseResult['cure']> | undefined> {
  if (by === 'administrator') return undefined;
  replay.timeline = timeline;
  const goOn = () => replay.goOn(did.map((action) => actionSchema.parse(action)));
  const ways = {
    'go-on': goOn,
    wait: async () => {
      await reader.letPass({ minutes });
      return goOn();
    },
    'begin-again': () => replay.perform([]),
    'another-method': () => replay.with(method === undefined ? {} : { method }).perform([]),
    'phone-settings': async () => {
      reader.authenticator.allowNotifications();
      return goOn();
    },
    'another-browser': () => replay.with({ newPage: modernPage }).perform([]),
  };

  const worked = await test.step(`Remède essayé\u00a0: ${TRIED[by]}`, ways[by]);

  const says = timeline.moments.findLast((moment) => moment.says !== undefined)?.says;
  return { tried: `${TRIED[by]}.`, worked, ...(worked || says === undefined ? {} : { says }) };
}
