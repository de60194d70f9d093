/** For scripts of the pages as well, whose own layers at the top of the window begin below the banner. */
export const BANNER_HEIGHT_PX = 28;
