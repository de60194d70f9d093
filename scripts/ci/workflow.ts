/** A workflow of GitHub Actions, as far as this project uses it and it can be performed on this machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../settings.ts';

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({});

const stepSchema = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: texts,
  env: texts,
});
export type Step = Readonly<z.infer<typeof stepSchema>>;

const jobSchema = z.object({
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  if: z.string().optional(),
  env: texts,
  environment: z.string().optional(),
  strategy: z.object({ matrix: z.record(z.string(), z.array(z.union([z.string(), z.number()]))) }).optional(),
  steps: z.array(stepSchema),
});
export type Job = Readonly<z.infer<typeof jobSchema>>;

const inputSchema = z.object({ default: z.string().default('') });
const workflowSchema = z.object({
  on: z.object({
    workflow_dispatch: z.object({ inputs: z.record(z.string(), inputSchema).default({}) }).nullish(),
  }),
  jobs: z.record(z.string(), jobSchema),
});
const actionSchema = z.object({ runs: z.object({ steps: z.array(stepSchema) }) });

export interface Workflow {
  /** In an order in which each comes after those it needs. */
  readonly jobs: readonly (readonly [name: string, job: Job])[];
  /** What can be told by hand, each as it is where nobody does. */
  readonly inputs: Readonly<Record<string, string>>;
}

export function readWorkflow(name: string): Workflow {
  const { on, jobs } = workflowSchema.parse(parsed(`.github/workflows/${name}.yml`));
  const given = Object.entries(on.workflow_dispatch?.inputs ?? {});
  return {
    jobs: inOrder(jobs),
    inputs: Object.fromEntries(given.map(([input, { default: usual }]) => [input, usual])),
  };
}

/** The steps of an action of this repository. @param uses `./.github/actions/set-up` */
export function stepsOfAction(uses: string): readonly Step[] {
  return actionSchema.parse(parsed(`${uses}/action.yml`)).runs.steps;
}

function parsed(file: string): unknown {
  return parse(readFileSync(join(ROOT, file), 'utf8'));
}

function inOrder(jobs: Readonly<Record<string, Job>>): [string, Job][] {
  const done = new Set<string>();
  const ordered: [string, Job][] = [];
  while (done.size < Object.keys(jobs).length) {
    const next = Object.entries(jobs).find(
      ([name, { needs }]) => !done.has(name) && needs.every((one) => done.has(one)),
    );
    if (next === undefined) throw new Error('Jobs of the workflow wait for each other.');
    done.add(next[0]);
    ordered.push(next);
  }
  return ordered;
}
