/** Whether the browser says that it runs on a phone, which has its own camera behind the screen (security-info.md 1.2). */
export function isOnPhone(userAgent: string | undefined): boolean {
  return /\b(?:Android\b.*\bMobile|iPhone)\b/.test(userAgent ?? '');
}
