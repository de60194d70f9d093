import { Secret } from '../reports/redaction/secret.ts';

/** `4185550123` of `+1 4185550123`: what is typed beside the country chosen from the list. */
export function nationalOf(number: Secret): Secret {
  return new Secret(number.reveal().replace(/^\+\d+ /, ''), 'phone');
}
