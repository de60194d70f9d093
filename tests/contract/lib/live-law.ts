/** What a test that a live tenant gets may not do, read from its source. */
import ts from 'typescript';
import { parse } from './syntax.ts';

/**
 * Options a live tenant leaves as they are: of the browser, of the reports and of what the guide is compared with. How
 * many questions are asked is the stand-in's to choose, and flows answer as many as come.
 */
const HARMLESS = ['pictures', 'locale', 'device', 'edition', 'securityQuestions'];
/** What only a stand-in can do: time travel, answers put there beforehand. */
const IMPOSSIBLE = ['advance', 'answerQuestions'];
/**
 * What shows or writes down more than the reports do, and what gets past the eyes that watch over a live tenant: pictures
 * and traces of a page, words in the console, browsers, clients and routes of a test's own.
 */
const UNSEEN = [
  'screenshot',
  'toHaveScreenshot',
  'attach',
  'log',
  'newContext',
  'launch',
  'launchPersistentContext',
  'route',
  'unroute',
  'unrouteAll',
  'routeFromHAR',
  'recordHar',
];
const UNSEEN_MEMBERS = ['tracing', 'request'];

/** Every break, of the test that is declared on this line, beginning with 1. */
export function liveProblems(file: string, text: string, line: number): string[] {
  const source = parse(file, text);
  const test = callAt(source, line);
  if (test === undefined) return [`no test is declared on line ${line}`];
  const options = usedAround(test).filter((name) => !HARMLESS.includes(name));
  const calls = namesCalledIn(test).filter((name) => [...IMPOSSIBLE, ...UNSEEN].includes(name));
  const members = membersIn(test).filter((name) => UNSEEN_MEMBERS.includes(name));
  return [
    ...options.map((name) => `sets the option ${name}`),
    ...calls.map((name) => `calls ${name}()`),
    ...members.map((name) => `uses .${name}`),
  ];
}

/** The outermost call that begins on the line: `test('…', …)`. */
function callAt(source: ts.SourceFile, line: number): ts.CallExpression | undefined {
  const find = (node: ts.Node): ts.CallExpression | undefined => {
    const at = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (at === line && ts.isCallExpression(node) && node.expression.getText(source) === 'test') return node;
    return ts.forEachChild(node, find);
  };
  return find(source);
}

/** Names of the options set in a file or in a group around a test. What is spread or computed has none that is harmless. */
function usedAround(test: ts.Node): string[] {
  const names: string[] = [];
  for (let node: ts.Node = test.parent; ; node = node.parent) {
    if (ts.isSourceFile(node) || ts.isBlock(node)) names.push(...node.statements.flatMap(optionsSetBy));
    if (ts.isSourceFile(node)) return names;
  }
}

function optionsSetBy(statement: ts.Statement): string[] {
  const call = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (call === undefined || !ts.isCallExpression(call) || call.expression.getText() !== 'test.use') return [];
  const [options] = call.arguments;
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return [call.getText()];
  return options.properties.map((property) => property.name?.getText() ?? property.getText());
}

/** `request` in `page.request.get()`: of what a test reaches for, and not of what it calls. */
function membersIn(node: ts.Node): string[] {
  const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
  const own = ts.isPropertyAccessExpression(node) && !isCalled ? [node.name.text] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...membersIn(child)));
  return [...own, ...below];
}

function namesCalledIn(node: ts.Node): string[] {
  const own =
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? [node.expression.name.text] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...namesCalledIn(child)));
  return [...own, ...below];
}
