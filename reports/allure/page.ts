/** What is done to the page Allure made, so that it is French, asks nothing of the network and leads to the guide. */
import type { Gate } from './gate.ts';
import { inFrench } from './french-words.ts';
import { leadingOn } from './links.ts';

/** Allure loads an analytics script into every page it makes and has no switch for it (tooling.md 2.3). */
const ANALYTICS =
  /<script\b[^>]*\bsrc="https:\/\/www\.googletagmanager\.com\/[^"]*"[^>]*><\/script>\s*<script>[^]*?<\/script>/;
const DOCUMENT = /<html\b[^>]*\blang="en"/;
const PROGRAM = /src="data:text\/javascript;base64,([A-Za-z0-9+/=]+)"/;
/** The gate's results among the data, which nothing fills in when a report is made of results alone (tooling.md 2.5). */
const GATE = /d\("widgets\/quality-gate\.json","[A-Za-z0-9+/=]*"\)/;
/** Where a link's address is checked: only those of the web are let through. */
const LINK = /(const\{url:(\w+),name:\w+,type:\w+\}=\w+,(\w+)=)(\(0,\w+\.\w+\)\(\2\))(,\w+=\w+\|\|\2)/;

/** The tab of errors outside of the tests, which the gate counts too: shown where there are any. */
const ERRORS =
  /(\(0,\w+\.\w+\)\(\w+,\{id:\w+\.GlobalErrors,children:\[\w+\("globalErrors"\)," ",\(0,\w+\.\w+\)\(\w+\.\w+,\{status:(\w+)\.length>0)/;

/** The labels of a test, which go by their English names. How grave it is stands above them already, in French. */
const LABELS =
  /Object\.entries\((\w+)\)\?\.map\(\(\(\[(\w+),(\w+)\]\)=>(\(0,\w+\.\w+\)\(\w+,\{size:\w+,title:)\2(,values:\3\},\2\))/;
const LABEL_NAMES = { tag: 'étiquettes', epic: 'partie', feature: 'section', story: 'méthode', owner: 'responsable' };

export interface Finishing {
  readonly gate: Gate | undefined;
  /** Path of the guide report relative to the page; undefined where there is none. */
  readonly guide: string | undefined;
}

/** @throws if the page is not built as that of the version this was written for. */
export function finished(page: string, { gate, guide }: Finishing): string {
  const program = PROGRAM.exec(page)?.[1];
  if (program === undefined || ![ANALYTICS, DOCUMENT, GATE].every((part) => part.test(page))) throw notAsExpected();
  const changed = [withoutEmptyTab, withFrenchLabels].reduce(
    (text, change) => change(text),
    withLinks(inFrench(Buffer.from(program, 'base64').toString('utf8')), guide),
  );
  return page
    .replace(program, () => Buffer.from(changed).toString('base64'))
    .replace(ANALYTICS, '')
    .replace(DOCUMENT, (tag) => tag.replace('lang="en"', 'lang="fr"'))
    .replace(
      GATE,
      () => `d("widgets/quality-gate.json","${Buffer.from(JSON.stringify(shown(gate))).toString('base64')}")`,
    );
}

function withLinks(program: string, guide: string | undefined): string {
  if (!LINK.test(program)) throw notAsExpected();
  return program.replace(LINK, (_all, before: string, url: string, _address: string, checked: string, after: string) =>
    [before, leadingOn(guide), `(${url})??`, checked, after].join(''),
  );
}

function withoutEmptyTab(program: string): string {
  if (!ERRORS.test(program)) throw notAsExpected();
  return program.replace(ERRORS, (_all, tab: string, errors: string) => `${errors}.length>0&&${tab}`);
}

function withFrenchLabels(program: string): string {
  if (!LABELS.test(program)) throw notAsExpected();
  const french = (name: string) => `(${JSON.stringify(LABEL_NAMES)}[${name}]??${name})`;
  return program.replace(
    LABELS,
    (_all, labels: string, name: string, values: string, before: string, after: string) =>
      `Object.entries(${labels})?.filter((([name])=>name!=="severity")).map((([${name},${values}])=>${before}${french(name)}${after}`,
  );
}

/** As `QualityGateValidationResult` of `@allurereport/plugin-api` 3.18, by environment. */
function shown(gate: Gate | undefined): object {
  if (gate === undefined) return {};
  const rules = gate.rules.map(({ name, met, expected, actual, message }) => ({
    success: met,
    expected,
    actual,
    rule: name,
    message,
    testResults: [],
  }));
  return { default: rules };
}

function notAsExpected(): Error {
  return new Error('The page Allure made is not built as expected; look at reports/allure/page.ts after an update.');
}
