/**
 * What a pipeline of Azure may be made of, as far as this project uses it (learn.microsoft.com, "YAML schema reference for
 * Azure Pipelines"). A word that is not there is a mistake the service would only tell of when the pipeline is run.
 */
import { z } from 'zod';

const env = z.record(z.string(), z.string());
const told = { displayName: z.string().optional(), condition: z.string().optional(), env: env.optional() };
const step = z.union([
  z.strictObject({ checkout: z.literal('self'), persistCredentials: z.literal(false) }),
  z.strictObject({ download: z.literal('none') }),
  z.strictObject({ template: z.string(), parameters: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ script: z.string(), ...told }),
  z.strictObject({ bash: z.string(), ...told }),
  z.strictObject({
    task: z.enum(['UseNode@1', 'PublishPipelineArtifact@1', 'DownloadPipelineArtifact@2']),
    inputs: z.record(z.string(), z.union([z.string(), z.boolean()])),
    continueOnError: z.boolean().optional(),
    ...told,
  }),
]);
const steps = z.array(step).nonempty();
const common = { displayName: z.string(), timeoutInMinutes: z.int().min(5).max(120), condition: z.string().optional() };
const job = z.union([
  z.strictObject({
    job: z.string(),
    ...common,
    dependsOn: z.array(z.string()).optional(),
    strategy: z.strictObject({ parallel: z.int() }).optional(),
    steps,
  }),
  z.strictObject({
    deployment: z.string(),
    ...common,
    environment: z.string(),
    strategy: z.strictObject({ runOnce: z.strictObject({ deploy: z.strictObject({ steps }) }) }),
  }),
]);
const jobs = z.array(job).nonempty();
const variables = z.array(
  z.union([z.strictObject({ group: z.string() }), z.strictObject({ name: z.string(), value: z.string() })]),
);
const branches = z.strictObject({ include: z.array(z.string()) });
const parameter = z.strictObject({
  name: z.string(),
  displayName: z.string().optional(),
  type: z.literal('string'),
  default: z.string().optional(),
  values: z.array(z.string()).optional(),
});

export const pipelineShape = z
  .strictObject({
    trigger: z.union([z.literal('none'), z.strictObject({ batch: z.boolean(), branches })]),
    pr: z.literal('none').optional(),
    schedules: z
      .array(z.strictObject({ cron: z.string(), displayName: z.string(), branches, always: z.boolean() }))
      .optional(),
    lockBehavior: z.enum(['sequential', 'runLatest']).optional(),
    parameters: z.array(parameter).optional(),
    pool: z.strictObject({ vmImage: z.string() }),
    variables: variables.optional(),
    jobs: jobs.optional(),
    stages: z
      .array(z.strictObject({ stage: z.string(), displayName: z.string(), variables: variables.optional(), jobs }))
      .optional(),
  })
  .refine((pipeline) => (pipeline.jobs === undefined) !== (pipeline.stages === undefined), {
    error: 'has either jobs or stages',
  });

export const templateShape = z.strictObject({ parameters: z.array(parameter).optional(), steps });
