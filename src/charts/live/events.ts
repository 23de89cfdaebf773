/** Sent by a chart, and bubbling up from it, when it listens to what is pressed. */
export const LIVE_EVENT = 'chart:live';

/** Sent to the window when a figure changed the query string, so that the others follow. */
export const STATE_EVENT = 'chart:state';

/**
 * Sent to the document when a figure has been exchanged for another, whose tables nobody knows yet. A type,
 * since the two small scripts that use it stand in the page itself as long as they share no code.
 */
export type FigureEvent = 'chart:figure';

/** Sent to the window when the address asks for figures by another policy. A type, for the same reason. */
export type PolicyEvent = 'chart:policy';
