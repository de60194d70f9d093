import type { ProbeName } from '../../../tenant/embedded/drift/change.ts';
import { documents } from './documents.ts';
import type { Probe } from './probe.ts';

export const PROBES_BY_NAME: Readonly<Partial<Record<ProbeName, Probe>>> = { documents };
