import type { IDropdownStyles } from '@fluentui/react/lib/Dropdown';
import { BANNER_HEIGHT_PX } from '../../banner-height.ts';

/** On a phone a list opens in a panel as high as the window: its close button would be under the banner. */
export const belowBanner: Partial<IDropdownStyles> = {
  subComponentStyles: { label: {}, multiSelectItem: {}, panel: { main: { top: BANNER_HEIGHT_PX } } },
};
