import type { ProbeName } from '../../../tenant/embedded/drift/change.ts';
import { callProbe } from './call.ts';
import { documents } from './documents.ts';
import type { Probe } from './probe.ts';
import { pushProbe } from './push.ts';
import { questionsProbe } from './questions.ts';
import { textProbe } from './text.ts';
import { totpProbe } from './totp.ts';

export const PROBES_BY_NAME: Readonly<Partial<Record<ProbeName, Probe>>> = {
  documents,
  totp: totpProbe,
  push: pushProbe,
  text: textProbe,
  call: callProbe,
  questions: questionsProbe,
};
