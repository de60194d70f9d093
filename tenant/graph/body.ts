import { MASK, Secret } from '../../reports/redaction/secret.ts';

/** A body that may hold secrets, which are told only to the wire. */
export interface Written {
  readonly text: string;
  /** Masks the secrets of this body in a text that came back. */
  mask(text: string): string;
}

export function writeBody(body: object): Written {
  const secrets: Secret[] = [];
  // The holder's own value: the one handed over has been through `toJSON`, which masks.
  const text = JSON.stringify(body, function (this: Readonly<Record<string, unknown>>, key, value: unknown) {
    const held = this[key];
    if (!(held instanceof Secret)) return value;
    secrets.push(held);
    return held.reveal();
  });
  return {
    text,
    mask: (answer) => secrets.reduce((masked, secret) => masked.replaceAll(secret.reveal(), MASK), answer),
  };
}
