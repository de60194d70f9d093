/** How long a second factor may be left unanswered: password-and-errors.md 3.2, mark A. */
export const CHALLENGE_LIFE_MS = 180_000;
