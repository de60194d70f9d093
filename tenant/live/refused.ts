/** What a live tenant cannot do, for whom a test should have been skipped. @param what `change its policies` */
export function refused(what: string): Error {
  return new Error(`[suite-defect] A live tenant does not ${what}: the test is for the embedded one.`);
}
