/** Sent by a chart, and bubbling up from it, when it listens to what is pressed. */
export const LIVE_EVENT = 'chart:live';

/** Sent to the window when a figure changed the query string, so that the others follow. */
export const STATE_EVENT = 'chart:state';
