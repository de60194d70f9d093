import { listTests, specsIn } from './list-tests.ts';
import { WHOLE_MATRIX } from './rows.ts';

/** How many tests a run without the whole matrix leaves out; undefined where none can be listed, as the run itself says. */
export async function countSlow(): Promise<number | undefined> {
  const listed = await listTests(['--grep=@slow'], { environment: WHOLE_MATRIX });
  const tests = listed?.suites.flatMap(specsIn).flatMap((spec) => spec.tests) ?? [];
  return tests.length === 0 ? undefined : tests.length;
}
