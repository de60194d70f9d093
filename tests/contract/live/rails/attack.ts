import type { LiveGraph } from './live-graph.ts';

/** An attempt to make the suite write where it must not. */
export interface Attack {
  readonly title: string;
  /** What the sentence says. */
  readonly says: string;
  readonly attempt: (graph: LiveGraph) => Promise<unknown>;
}
