import { SYMPTOMS } from '../../../guide/symptoms.ts';
import type { Symptom } from '../../../guide/symptoms/symptom.ts';

const BY: Readonly<Record<Symptom['cure']['by'], string>> = {
  'begin-again': 'recommencer',
  'go-on': 'corriger sur place',
  wait: 'attendre',
  'another-method': 'autre méthode',
  'phone-settings': 'réglage du téléphone',
  'another-browser': 'autre navigateur',
  administrator: 'administrateur',
};

/** Every symptom on a line: what is typed, what the user sees, where in the guide, what helps. */
export function symptomList(): string {
  const rows = SYMPTOMS.map(({ id, title, steps, cure, assumed }) => [
    id,
    `${title}${assumed ? ' *' : ''}`,
    steps.join(', '),
    BY[cure.by],
  ]);
  const heads = ['À taper', 'Symptôme', 'Étape du guide', 'Remède'];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ');
  return [
    line(heads),
    ...rows.map(line),
    '',
    '*  La documentation ne dit pas tout de ce cas : le locataire simulé en suppose une partie.',
    'Rejouer un symptôme : npm run reproduce -- session-expired --method sms',
  ].join('\n');
}
