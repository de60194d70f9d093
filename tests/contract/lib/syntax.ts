import ts from 'typescript';

const TYPE = ts.SyntaxKind.TypeKeyword;

/** A method that performs a step of the guide, as the source has it. */
export interface StepMethod {
  /** The argument of `@step`; undefined where it is no literal, which no check could follow. */
  readonly id: string | undefined;
  /** How many controls the method hands to `record.labels` at most in one call: which calls run is for the run to say. */
  readonly labels: number;
}

export function parse(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

export interface ModuleUse {
  readonly module: string;
  /** Types only: gone when the source runs. */
  readonly erased: boolean;
}

/** The modules a source names, in every way there is: import, export from, import(), import type. */
export function modulesOf(source: ts.SourceFile): ModuleUse[] {
  return every(source, (node) => {
    if (ts.isImportDeclaration(node)) return use(node.moduleSpecifier, node.importClause?.phaseModifier === TYPE);
    if (ts.isExportDeclaration(node)) return use(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return use(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return use(node.arguments[0], false);
    }
    return undefined;
  });
}

/** Methods that make a locator out of a page, a frame or another locator, called by name. */
export function rawLocatorsOf(source: ts.SourceFile): string[] {
  return every(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const name = node.expression.name.text;
    return /^(?:locator|frameLocator|getBy[A-Z]\w*|\$\$?)$/.test(name) ? name : undefined;
  });
}

/** Whether a source holds a page object: a class that says it is a screen. */
export function isPage(source: ts.SourceFile): boolean {
  const screens = every(source, (node) => {
    if (!ts.isClassDeclaration(node)) return undefined;
    const types = node.heritageClauses?.flatMap((clause) => clause.types.map((type) => type.getText(source))) ?? [];
    return types.find((type) => /^(?:Refusing)?Screen$/.test(type));
  });
  return screens.length > 0;
}

export function stepMethodsOf(source: ts.SourceFile): StepMethod[] {
  return every(source, (node) => {
    const called = ts.isDecorator(node) && ts.isCallExpression(node.expression) ? node.expression : undefined;
    if (called === undefined || called.expression.getText(source) !== 'step') return undefined;
    const compared = every(node.parent, (inner) =>
      ts.isCallExpression(inner) && inner.expression.getText(source).endsWith('.record.labels')
        ? inner.arguments.length
        : undefined,
    );
    return { id: literal(called.arguments[0]), labels: Math.max(0, ...compared) };
  });
}

/** The names of the members of every object literal in a source. */
export function objectKeysOf(source: ts.SourceFile): string[] {
  const objects = every(source, (node) => (ts.isObjectLiteralExpression(node) ? node : undefined));
  return objects
    .flatMap(({ properties }) => [...properties])
    .flatMap(({ name }) =>
      name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
    );
}

function use(specifier: ts.Node | undefined, erased: boolean): ModuleUse | undefined {
  const module = literal(specifier);
  return module === undefined ? undefined : { module, erased };
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** What `find` finds in a node and in all below it, in the order of the text. */
function every<T>(node: ts.Node, find: (node: ts.Node) => T | undefined): T[] {
  const found: T[] = [];
  const visit = (inner: ts.Node): void => {
    const one = find(inner);
    if (one !== undefined) found.push(one);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}
