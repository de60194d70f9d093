import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICED_FILE, noticedSchema, type Noticed } from '../../reports/drift/hand-over.ts';

export function readNoticed(folder: string): readonly Noticed[] {
  const file = join(folder, NOTICED_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => noticedSchema.parse(JSON.parse(line)));
}
