import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { blobFolder } from '../../reports/shards/schema.ts';
import { ROOT } from '../../settings.ts';
import { CannotRunError } from '../lib/exit.ts';
import { PLAYWRIGHT } from '../lib/playwright.ts';
import { HTML_VARIABLE } from './html.config.ts';

const CONFIG = join(import.meta.dirname, 'html.config.ts');
export const HTML_FOLDER = 'playwright-report';

/**
 * Playwright's own report of all shards.
 *
 * @param outputs folders of reports of the shards. @param draft where the report goes.
 * @throws CannotRunError if one left nothing for it, or Playwright cannot make it.
 */
export async function htmlTogether(outputs: readonly string[], draft: string): Promise<void> {
  const blobs = mkdtempSync(join(draft, 'blobs-'));
  for (const [index, output] of outputs.entries()) {
    const zips = zipsIn(blobFolder(output));
    if (zips.length === 0) {
      throw new CannotRunError(`${blobFolder(output)} holds no report of Playwright's: run that shard again.`);
    }
    for (const zip of zips) copyFileSync(join(blobFolder(output), zip), join(blobs, `${index + 1}-${zip}`));
  }
  mkdirSync(join(draft, HTML_FOLDER), { recursive: true });
  const { code, said } = await mergeReports(blobs, join(draft, HTML_FOLDER));
  rmSync(blobs, { recursive: true });
  if (code !== 0) {
    throw new CannotRunError(`Playwright could not make its report (exit code ${code ?? 'none'}): ${said.trim()}`);
  }
}

function zipsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.zip'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function mergeReports(blobs: string, folder: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [PLAYWRIGHT, 'merge-reports', '--config', CONFIG, blobs], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, [HTML_VARIABLE]: folder },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, said };
}
