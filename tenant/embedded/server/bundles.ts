import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, version } from 'esbuild';
import { writeAtomically } from '../../../reports/atomic-write.ts';
import { unhiding } from '../banner.ts';
import { BUNDLES, type BundleName } from '../bundle-names.ts';

const ROOT = join(import.meta.dirname, '../../..');
const VIEWS = join(import.meta.dirname, '../views');
const CACHE = join(ROOT, '.cache/bundles.json');

export type Bundles = ReadonlyMap<BundleName, string>;

/** What was built last: the bundles, and the content of every file of the project that went into them. */
interface Cache {
  readonly key: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly bundles: Readonly<Record<string, string>>;
}

/** The pages' scripts, built with esbuild where anything they are made of has changed since the last time. */
export async function buildBundles(): Promise<Bundles> {
  const cached = readCache();
  if (cached !== undefined) return cached;
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(Object.entries(BUNDLES).map(([name, entry]) => [name, join(VIEWS, entry)])),
    outdir: 'bundles',
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const bundles = Object.fromEntries(
    outputFiles.map(({ path, text }) => [relative(join(ROOT, 'bundles'), path).replace(/\.js$/, ''), text]),
  );
  const own = Object.keys(metafile.inputs).filter((input) => !input.includes('node_modules/'));
  writeCache({ key: cacheKey(), inputs: Object.fromEntries(own.map((input) => [input, hashOf(input)])), bundles });
  return asBundles(bundles);
}

function asBundles(bundles: Readonly<Record<string, string>>): Bundles {
  return new Map(
    (Object.keys(BUNDLES) as BundleName[]).map((name) => {
      const text = bundles[name];
      if (text === undefined) throw new Error(`The bundle ${name} was not built.`);
      return [name, unhiding(text)];
    }),
  );
}

function readCache(): Bundles | undefined {
  if (!existsSync(CACHE)) return undefined;
  const { key, inputs, bundles } = JSON.parse(readFileSync(CACHE, 'utf8')) as Cache;
  const fresh =
    key === cacheKey() &&
    Object.entries(inputs).every(([input, hash]) => existsSync(join(ROOT, input)) && hashOf(input) === hash);
  return fresh ? asBundles(bundles) : undefined;
}

/** A checkout that cannot be written to works as well, a little slower. */
function writeCache(cache: Cache): void {
  try {
    writeAtomically(CACHE, JSON.stringify(cache));
  } catch (error) {
    process.stderr.write(`The pages' scripts are built anew at each start: ${String(error)}\n`);
  }
}

/** What the packages and the list of bundles contribute. */
function cacheKey(): string {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return createHash('sha256').update(lock).update(version).update(JSON.stringify(BUNDLES)).digest('hex');
}

function hashOf(input: string): string {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, input)))
    .digest('hex');
}
