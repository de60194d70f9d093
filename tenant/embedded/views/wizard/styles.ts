import { keyframes, mergeStyleSets } from '@fluentui/react/lib/Styling';
import { theme } from './theme.ts';

const appear = keyframes({ from: { opacity: 0 }, to: { opacity: 1 } });

export const styles = mergeStyleSets({
  page: { maxWidth: 760, margin: '0 auto', padding: '32px 24px 64px' },
  title: { fontSize: 28, fontWeight: 600, textAlign: 'center', margin: '0 0 8px' },
  subtitle: { textAlign: 'center', margin: '0 0 24px' },
  progress: { fontSize: 18, fontWeight: 600, margin: '0 0 12px' },
  steps: { display: 'flex', gap: 48, listStyle: 'none', justifyContent: 'center', padding: 0, margin: '0 0 24px' },
  step: { display: 'grid', justifyItems: 'center', gap: 4 },
  bubble: {
    display: 'grid',
    placeItems: 'center',
    width: 36,
    height: 36,
    borderRadius: '50%',
    border: `2px solid ${theme.palette.themePrimary}`,
  },
  reached: { background: theme.palette.themePrimary, color: theme.palette.white },
  card: {
    border: `1px solid ${theme.palette.neutralLight}`,
    borderRadius: 6,
    padding: 24,
    display: 'grid',
    // As wide as the page and no wider, whatever a list's longest entry.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 16,
    animation: `${appear} 100ms`,
  },
  heading: { fontSize: 20, fontWeight: 600, margin: 0 },
  subheading: { fontSize: 16, fontWeight: 600, margin: 0 },
  text: { margin: 0 },
  picture: { width: 200, height: 200, imageRendering: 'pixelated', display: 'block' },
  number: { fontSize: 40, fontWeight: 600, textAlign: 'center' },
  copyable: { display: 'flex', alignItems: 'center', gap: 8, overflowWrap: 'anywhere' },
  table: { overflowWrap: 'anywhere', textAlign: 'start' },
  // Side by side where there is room: on a phone the fields stand below each other.
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: 12,
    alignItems: 'start',
  },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: 8 },
  footer: { marginTop: 16 },
  skip: { opacity: 0, ':focus': { opacity: 1 } },
  list: { display: 'grid', gap: 8 },
  toast: {
    position: 'absolute',
    right: 24,
    top: 72,
    padding: '12px 16px',
    borderRadius: 6,
    background: theme.palette.themeLighter,
    // On a phone the corner is where the title stands.
    '@media (max-width: 640px)': { position: 'static', marginBottom: 16 },
  },
});
