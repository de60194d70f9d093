/**
 * A value that must reach no artefact. It masks itself everywhere but at the keyboard, and is registered for
 * redaction before anyone can use it.
 */
import { inspect } from 'node:util';
import { MASK, type SecretKind } from './kinds.ts';
import { registerSecret } from './registry.ts';

export { MASK, type SecretKind };

export class Secret {
  readonly #value: string;
  readonly kind: SecretKind;

  /** Registers the value first: a secret that could not be registered never comes into being. */
  constructor(value: string, kind: SecretKind) {
    registerSecret({ value, kind });
    this.#value = value;
    this.kind = kind;
  }

  /** The value itself. For the keyboard (`pages/keyboard.ts`) and for clients that send it to the tenant. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}
