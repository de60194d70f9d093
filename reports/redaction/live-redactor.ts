import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Redactor } from './redactor.ts';
import { RegistryReader } from './registry.ts';

/** A redactor that knows every secret of the run, also those born a moment ago in another process. */
export class LiveRedactor {
  readonly #redactor = new Redactor();
  readonly #registry: RegistryReader;

  constructor(registryFile: string) {
    this.#registry = new RegistryReader(registryFile);
  }

  text(text: string, test?: string): string {
    return this.#upToDate().text(text, test);
  }

  buffer(content: Buffer, fileName: string, test?: string): Buffer {
    return this.#upToDate().buffer(content, fileName, test);
  }

  /** Cleans a file in place, and leaves one that holds no secret untouched. */
  file(path: string, test?: string): void {
    const content = readFileSync(path);
    const cleaned = this.buffer(content, basename(path), test);
    if (cleaned !== content) writeFileSync(path, cleaned);
  }

  #upToDate(): Redactor {
    for (const secret of this.#registry.unread()) this.#redactor.add(secret);
    return this.#redactor;
  }
}
