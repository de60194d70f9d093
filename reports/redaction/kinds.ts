/** Codes are short and many, so they are replaced only within the test they belong to. */
export const SECRET_KINDS = ['password', 'seed', 'code', 'answer', 'phone', 'token'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** What stands in a secret's place. Safe inside JSON, URLs, HTML and JavaScript strings. */
export const MASK = '***';
