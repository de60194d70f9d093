import type { Action } from '../../guide/case.ts';
import type { Symptom } from '../../guide/symptoms/symptom.ts';
import type { CaseVerdict } from '../../reports/case/schema.ts';
import { actionSentence } from './sentences.ts';

interface Outcome {
  readonly verdict: CaseVerdict;
  readonly asked: Symptom | undefined;
  readonly found: readonly Symptom[];
  /** In the portal. */
  readonly arrived: boolean;
  readonly undone: readonly Action[];
}

/** In French: what became of the case. */
export function summaryOf({ verdict, asked, found, arrived, undone }: Outcome): string {
  const names = found.filter((one) => one !== asked).map(({ title }) => `« ${title} »`);
  const end = arrived ? 'la connexion aboutit au portail' : 'la connexion n’aboutit pas';
  const said = {
    reproduced: `Le symptôme « ${asked?.title ?? ''} » se produit`,
    'not-reproduced': `Le symptôme « ${asked?.title ?? ''} » ne se produit pas : ${end}`,
    other:
      names.length > 0
        ? `Autre chose se produit : ${names.join(', ')}`
        : `Autre chose se produit, qu’aucun symptôme connu ne décrit : ${end}`,
    told: names.length > 0 ? `Ce qui se produit : ${names.join(', ')}` : `Aucun symptôme connu ; ${end}`,
  }[verdict];
  const also = verdict === 'reproduced' && names.length > 0 ? ` On voit aussi ${names.join(', ')}.` : '';
  const missed = undone.map((action) => ` L’action prévue n’a pas eu lieu (${actionSentence(action)}).`).join('');
  return `${said}.${also}${missed}`;
}
