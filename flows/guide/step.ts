import type { StepId } from '../../guide/guide.ts';
import type { GuideRecord } from './guide-record.ts';

/**
 * Makes a method the performance of one step of the guide. The title comes from the guide and never from an argument,
 * so that nothing a user typed can reach a report through it.
 */
export function step(id: StepId) {
  return function <This extends { readonly record: GuideRecord }, Args extends unknown[], Result>(
    method: (this: This, ...args: Args) => Promise<Result>,
    _context: ClassMethodDecoratorContext<This, (this: This, ...args: Args) => Promise<Result>>,
  ) {
    return function (this: This, ...args: Args): Promise<Result> {
      return this.record.perform(id, () => method.apply(this, args));
    };
  };
}
