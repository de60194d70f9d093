/** What of a command line or a case file is replayed, with nothing left open. */
import { caseProblem } from '../../../guide/case-rules.ts';
import { actionSchema, type Case } from '../../../guide/case.ts';
import { METHOD_PATHS } from '../../../guide/paths.ts';
import { SYMPTOM_IDS, symptomById } from '../../../guide/symptoms.ts';
import type { Symptom } from '../../../guide/symptoms/symptom.ts';
import { DEVICES, EDITIONS, LOCALES, SettingsError, type Edition } from '../../../settings.ts';
import { readCaseFile } from '../case-file.ts';
import { nearest } from '../nearest.ts';

const ORDERS = ['after-registration', 'before-registration'] as const;
/** What may be chosen on the command line. */
export const CHOICES = {
  method: METHOD_PATHS,
  order: ORDERS,
  edition: EDITIONS,
  locale: LOCALES,
  device: DEVICES,
} as const;
export type Chosen = { readonly [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] | undefined };

/** A case with nothing left open, as the run reads it. */
export type WholeCase = Omit<Case, keyof Chosen> & { readonly [Name in keyof Chosen]: NonNullable<Chosen[Name]> };

export const EXAMPLE = 'npm run reproduce -- session-expired --method sms';

/** @throws SettingsError for an id there is none of, with those that are near. */
export function symptomNamed(id: string): Symptom {
  const symptom = symptomById(id);
  if (symptom !== undefined) return symptom;
  const near = nearest(id, SYMPTOM_IDS);
  const hint = near.length === 0 ? 'npm run reproduce -- --list shows them all' : `perhaps ${near.join(' or ')}`;
  throw new SettingsError([`There is no symptom of that name: ${hint}; for example ${EXAMPLE}.`]);
}

/** The scenario of a symptom, with what was chosen in the place of its own. */
export function caseOfSymptom(symptom: Symptom, chosen: Chosen, edition: Edition): WholeCase {
  const { id, scenario } = symptom;
  const method = methodFor(symptom, chosen.method);
  const told = {
    schema: 1,
    symptom: id,
    method,
    order: chosen.order ?? scenario.order ?? ORDERS[0],
    edition: chosen.edition ?? edition,
    locale: chosen.locale ?? LOCALES[0],
    device: chosen.device ?? DEVICES[0],
    given: scenario.given ?? [],
    did: (scenario.did ?? []).map((action) => actionSchema.parse(action)),
  } as const;
  const problem = caseProblem(told);
  if (problem === undefined) return told;
  const options = Object.entries(chosen).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${value}`],
  );
  throw new SettingsError([
    `${id} cannot be shown with ${options.join(' ') || 'what it is made of'}: ${problem.path.join('.')} ${problem.reason}; for example npm run reproduce -- ${id}.`,
  ]);
}

/** The case that a file tells: one that names a symptom and nothing else is the symptom's own. */
export function caseOfFile(path: string, edition: Edition): WholeCase {
  const told = readCaseFile(path, SYMPTOM_IDS);
  const symptom = told.symptom === undefined ? undefined : symptomNamed(told.symptom);
  const chosen: Chosen = {
    method: told.method,
    order: told.order,
    // The file was held to what there is.
    edition: EDITIONS.find((one) => one === told.edition),
    locale: LOCALES.find((one) => one === told.locale),
    device: DEVICES.find((one) => one === told.device),
  };
  if (symptom !== undefined && told.given === undefined && told.did === undefined) {
    return caseOfSymptom(symptom, chosen, edition);
  }
  return {
    schema: 1,
    ...(told.symptom === undefined ? {} : { symptom: told.symptom }),
    method: chosen.method ?? symptom?.scenario.method ?? METHOD_PATHS[0],
    order: chosen.order ?? symptom?.scenario.order ?? ORDERS[0],
    edition: chosen.edition ?? edition,
    locale: chosen.locale ?? LOCALES[0],
    device: chosen.device ?? DEVICES[0],
    given: told.given ?? [],
    did: told.did ?? [],
  };
}

function methodFor({ id, scenario }: Symptom, wanted: Chosen['method']): WholeCase['method'] {
  const { method, alsoBy = [] } = scenario;
  if (wanted === undefined || wanted === method || alsoBy === 'any' || alsoBy.includes(wanted)) return wanted ?? method;
  const shown = [method, ...alsoBy].join(' or ');
  throw new SettingsError([
    `--method ${wanted} cannot show ${id}, which shows with ${shown}; for example npm run reproduce -- ${id} --method ${method}.`,
  ]);
}
