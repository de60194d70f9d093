import { createTheme } from '@fluentui/react/lib/Theme';

/** A plain look of our own, like nothing of Microsoft's. */
export const theme = createTheme({
  defaultFontStyle: { fontFamily: 'system-ui, sans-serif' },
  palette: {
    themePrimary: '#3d5a40',
    themeDarkAlt: '#345036',
    themeDark: '#2b432d',
    themeDarker: '#1f3021',
    themeSecondary: '#557458',
    themeTertiary: '#93ab95',
    themeLight: '#cfdbd0',
    themeLighter: '#e2eae3',
    themeLighterAlt: '#f5f8f5',
  },
});
