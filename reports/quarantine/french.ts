/** What the reports say of tests in quarantine. */
import { inFrench } from '../allure/known-issues.ts';
import type { QuarantinedResult } from '../verdict/schema.ts';
import type { Quarantined } from './quarantine.ts';

const RESULTS: Readonly<Record<QuarantinedResult['result'], string>> = {
  passed: 'réussi',
  failed: 'échec, qui ne compte pas',
  skipped: 'non réalisé',
};

/** `jusqu’au 1er février 2027, Marie (https://…) : la liste s’ouvre parfois trop tard` */
export function quarantineSentence({ reason, owner, link, until }: Quarantined): string {
  return `jusqu’au ${inFrench(until)}, ${owner} (${link}) : ${reason}`;
}

/** `« a.spec.ts › a test » (échec, qui ne compte pas), jusqu’au …` */
export function quarantinedSentence(entry: QuarantinedResult): string {
  return `« ${entry.test} » (${RESULTS[entry.result]}), ${quarantineSentence(entry)}`;
}

export function resultName(result: QuarantinedResult['result']): string {
  return RESULTS[result];
}

/** Why a run fails, whatever the test does: the list has to be looked at again. */
export function pastSentence({ test, owner, link, until }: Quarantined): string {
  return `Quarantaine échue le ${inFrench(until)} pour « ${test} » : ${owner} doit réparer le test ou le retirer (${link})`;
}
