import type { z } from 'zod';
import { DiffReport, MAX_REPORT_BYTES } from './schema.ts';

/**
 * A report that somebody wrote, whom nobody needs to trust. Throws an error whose message is a sentence of at most
 * some hundred characters when it is too large, no JSON, or anything else than a report.
 */
export function parseDiffReport(text: string): DiffReport {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_REPORT_BYTES)
    throw new Error(`Expected a report of at most ${MAX_REPORT_BYTES} bytes, but found ${bytes}.`);
  const parsed = DiffReport.safeParse(jsonOf(text));
  if (!parsed.success) throw new Error(faultOf(parsed.error));
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Expected a report in JSON, but the text is no JSON.');
  }
}

/** Where it is, and what kind of fault: nothing of the text itself, which may be anything. */
function faultOf({ issues: [issue] }: z.ZodError): string {
  const path = (issue?.path ?? []).map(String).join('.').slice(0, 200);
  const where = /^[\w.]*$/.test(path) && path !== '' ? path : 'the report';
  return `Expected a report of version 1, but ${where} does not fit it (${issue?.code ?? 'unknown'}).`;
}
