import type { ReactElement } from 'react';
import { registerIcons } from '@fluentui/react/lib/Styling';

/** Drawn here: Fluent's own icon font is Microsoft's, and comes from its network. */
const SHAPES = {
  ChevronDown: 'M3 6l5 5 5-5',
  Cancel: 'M3 3l10 10M13 3L3 13',
  ErrorBadge: 'M8 2a6 6 0 100 12A6 6 0 008 2zM6 6l4 4M10 6l-4 4',
  CheckMark: 'M3 8l4 4 7-8',
};

export function registerOwnIcons(): void {
  const icons = Object.entries(SHAPES).map(([name, shape]) => [name, <Drawing key={name} shape={shape} />]);
  registerIcons({
    style: { display: 'inline-block' },
    icons: Object.fromEntries(icons) as Record<string, ReactElement>,
  });
}

function Drawing({ shape }: { readonly shape: string }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <path d={shape} />
    </svg>
  );
}
