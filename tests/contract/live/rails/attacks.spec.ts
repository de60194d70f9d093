/** Every guard rail of a live tenant is provoked: the attempt is refused in a sentence, and nothing is written. */
import { expect, test } from '@playwright/test';
import { GraphError } from '../../../../tenant/graph/client.ts';
import { failureOf } from '../../graph/in-process.ts';
import { ON_OPENING } from './attacks-on-opening.ts';
import { ON_MAKING, ON_USERS } from './attacks-on-users.ts';
import { LiveGraph } from './live-graph.ts';

for (const { title, says, attempt } of [...ON_OPENING, ...ON_USERS, ...ON_MAKING]) {
  test(`refused: ${title}`, async () => {
    const graph = new LiveGraph();
    const failure = await failureOf(attempt(graph));
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure.message).toMatch(/^\[tenant-configuration\] .+: .+\.$/);
    expect(failure.message).toContain(says);
    expect(graph.writes).toEqual([]);
  });
}
