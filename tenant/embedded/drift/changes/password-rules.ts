/** What a new password may be, looser and stricter at every boundary (the rules of 2.4). */
import type { Change } from '../change.ts';

const POLICY = 'password-policy.ts';
const WEAK = 'weak-words.ts';
const VIEW = 'views/sign-in/change-password/change-password-view.ts';

type Rule = 'length' | 'words' | 'classes';

function looser(id: string, rule: Rule, what: string, edits: Change['edits']): Change {
  return {
    id,
    kind: 'behaviour',
    what,
    steps: [`2.4-rule-${rule}`, '2.4-1b'],
    // The guide forbids some of them: what it forbids and the service takes is drift.
    toldAs: ['product-defect', 'product-drift'],
    probe: 'update-password',
    edits,
  };
}

function stricter(id: string, rule: Rule, what: string, edits: Change['edits']): Change {
  return { ...looser(id, rule, what, edits), toldAs: ['product-defect'] };
}

export const PASSWORD_RULE_CHANGES: readonly Change[] = [
  looser('policy-seven-characters', 'length', 'A new password of seven characters is taken.', [
    { file: POLICY, from: 'const SHORTEST = 8;', to: 'const SHORTEST = 7;' },
  ]),
  stricter('policy-nine-characters', 'length', 'A new password needs nine characters.', [
    { file: POLICY, from: 'const SHORTEST = 8;', to: 'const SHORTEST = 9;' },
  ]),
  stricter('policy-255-characters', 'length', 'A new password of 256 characters is refused.', [
    { file: POLICY, from: 'password.length > longest)', to: 'password.length >= longest)' },
  ]),
  looser('policy-257-characters', 'length', 'A new password of 257 characters is taken.', [
    { file: POLICY, from: 'password.length > longest)', to: 'password.length > longest + 1)' },
  ]),
  looser('policy-two-classes', 'classes', 'Two kinds of characters are enough for a new password.', [
    { file: POLICY, from: 'const CLASSES_NEEDED = 3;', to: 'const CLASSES_NEEDED = 2;' },
  ]),
  stricter('policy-four-classes', 'classes', 'A new password needs all four kinds of characters.', [
    { file: POLICY, from: 'const CLASSES_NEEDED = 3;', to: 'const CLASSES_NEEDED = 4;' },
  ]),
  looser('policy-takes-accents', 'classes', 'Accented letters are taken in a new password.', [
    { file: POLICY, from: '[/[a-z]/,', to: '[/[a-zé]/,' },
  ]),
  looser('common-words-let-through', 'words', 'Words that everybody takes for a password are let through.', [
    { file: WEAK, from: '[...GLOBAL_LIST, ...bannedWords]', to: '[...bannedWords]' },
  ]),
  looser('names-let-through', 'words', "The user's own name is let through in a new password.", [
    { file: WEAK, from: '  if (counting.some((name) => plain.includes(name))) return true;\n', to: '' },
  ]),
  looser(
    'disguised-words-let-through',
    'words',
    'A common word with a digit in the place of a letter is let through.',
    [
      {
        file: WEAK,
        from: "const SUBSTITUTIONS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', $: 's', '@': 'a' };",
        to: 'const SUBSTITUTIONS: Readonly<Record<string, string>> = {};',
      },
    ],
  ),
  stricter('short-names-count', 'words', 'A name of three letters is refused in a new password.', [
    { file: WEAK, from: 'const SHORTEST_NAME = 4;', to: 'const SHORTEST_NAME = 3;' },
  ]),
  {
    ...stricter(
      'refused-without-message',
      'words',
      'A new password that is refused leaves the page without a message.',
      [
        {
          file: VIEW,
          from: "    return refusal === undefined ? '' : this.strings[refusal.text];",
          to: "    return refusal?.field === 'current' ? this.strings[refusal.text] : '';",
        },
      ],
    ),
    probe: 'documents',
  },
];
