import { formatCount } from './figure.ts';

/** `1 set-up`, `2 set-ups`: a count with its noun. */
export function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.map((part, place) => joint(place, parts.length) + part).join('');
}

/** What stands before a part of such a list, for parts that are no mere words; `place` from 0. */
export function joint(place: number, count: number): string {
  if (place === 0) return '';
  return place < count - 1 ? ', ' : ' and ';
}
