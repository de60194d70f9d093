/** How `npm run judges` hands its run where the borrowed programs are, and what they drive. */

/** Path of the folder that holds a folder for each program. */
export const JUDGES_FOLDER_VARIABLE = 'FIRST_LOGIN_JUDGES';
/** Path of a browser: programs of others have none of their own here. */
export const JUDGES_BROWSER_VARIABLE = 'FIRST_LOGIN_JUDGES_BROWSER';

/** Annotations of a test that a table is made of. */
export const EXPECTED = 'expected';
export const GOT = 'got';
