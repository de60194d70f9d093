/** What `npm run schema` writes for whoever writes a case file: its schema, and an example of every symptom. */
import { format } from 'prettier';
import { z } from 'zod';
import { SYMPTOM_IDS, SYMPTOMS } from '../../../guide/symptoms.ts';
import type { Symptom } from '../../../guide/symptoms/symptom.ts';
import { caseFileSchema } from './case-file-schema.ts';

/** Of the project: paths relative to its root, to texts as they are committed. */
export async function caseFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>([['guide/case.schema.json', await laidOut(jsonSchema())]]);
  for (const symptom of SYMPTOMS) files.set(`guide/cases/${symptom.id}.json`, await laidOut(exampleOf(symptom)));
  return files;
}

/** In the draft that editors know best. */
function jsonSchema(): object {
  const schema = z.toJSONSchema(caseFileSchema(SYMPTOM_IDS), { target: 'draft-7', io: 'input' });
  const symptom = schema.properties?.['symptom'];
  if (typeof symptom === 'object') symptom['enumDescriptions'] = SYMPTOMS.map(({ title }) => title);
  return schema;
}

/** The case that makes a symptom happen, whole, to be changed where a report differs. */
function exampleOf({ id, scenario }: Symptom): object {
  const { method, order, edition, given, did } = scenario;
  // What is undefined is not written.
  return {
    $schema: '../case.schema.json',
    schema: 1,
    symptom: id,
    method,
    order,
    edition,
    given,
    did,
  };
}

/** As the formatter of the project leaves it. */
function laidOut(value: object): Promise<string> {
  return format(JSON.stringify(value, null, 2), { parser: 'json', printWidth: 120 });
}
