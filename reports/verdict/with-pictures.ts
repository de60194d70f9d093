import type { GuideRun } from './schema.ts';

/** The run with its pictures at other places: those of its steps and their views, of its screens and of its stop. */
export function withPictures(run: GuideRun, placed: (picture: string) => string): GuideRun {
  const moved = <Pictured extends { picture?: string | undefined }>(one: Pictured): Pictured =>
    one.picture === undefined ? one : { ...one, picture: placed(one.picture) };
  return {
    ...run,
    steps: run.steps.map((step) => ({
      ...moved(step),
      ...(step.views === undefined ? {} : { views: step.views.map(moved) }),
    })),
    ...(run.screens === undefined ? {} : { screens: run.screens.map(moved) }),
    ...(run.stop === undefined ? {} : { stop: moved(run.stop) }),
  };
}
