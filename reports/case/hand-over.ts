/** How `npm run reproduce` hands a case to the run that replays it. */

/** Path of the file that holds it, with nothing left open. */
export const CASE_VARIABLE = 'FIRST_LOGIN_CASE';
/** `1`: slow enough to follow with the eyes. */
export const SLOW_VARIABLE = 'FIRST_LOGIN_SLOW';
