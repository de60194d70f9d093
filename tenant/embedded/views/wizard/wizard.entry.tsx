import './fabric-config.ts';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { resetIds } from '@fluentui/react/lib/Utilities';
import { createRoot } from 'react-dom/client';
import { readFacts } from './facts.ts';
import { registerOwnIcons } from './icons.tsx';
import { theme } from './theme.ts';
import { Wizard } from './wizard.tsx';

// Fluent counts its ids from 0, so they would be the same at each load; the real ones change with every build
// (security-info.md 2.3), and nothing may lean on them.
resetIds(Math.floor(Math.random() * 1_000_000));
registerOwnIcons();

const place = document.querySelector('main');
if (place === null) throw new Error('The registration page has no <main> to show the wizard in.');
const facts = readFacts();
document.title = facts.strings.documentTitle;
createRoot(place).render(
  <ThemeProvider theme={theme}>
    <Wizard facts={facts} />
  </ThemeProvider>,
);
