import { z } from 'zod';
import { ControlClient, type ControlPort } from '../../tenant/embedded/control-client.ts';
import { memoryInUse } from '../../reports/process-memory.ts';
import { note } from '../../reports/soak/record.ts';

const tenantMemory = z.object({ rss: z.number(), held: z.number() });

/** One start of the processes of a soak: what is measured of them belongs together. */
export class Session {
  readonly id = new Date().toISOString();
  readonly #control: ControlClient;

  constructor(
    readonly record: string,
    port: ControlPort,
  ) {
    this.#control = new ControlClient(port);
  }

  /** @param after journeys that have ended in this session. */
  async noteTenant(after: number): Promise<void> {
    const { rss, held } = await this.#control.get('/memory', tenantMemory);
    note(this.record, { what: 'memory', session: this.id, who: 'tenant', after, rss, held });
  }

  /** Of this process, where it performs the journeys itself. */
  noteRunner(after: number): void {
    note(this.record, { what: 'memory', session: this.id, who: 'runner', after, ...memoryInUse() });
  }
}
