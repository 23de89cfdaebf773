/** What stands where nothing is known. Nothing else writes it. */
export const UNKNOWN = '—';
