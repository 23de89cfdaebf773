import { z } from 'zod';
import { id, oneOf, reference, text } from '../fields.ts';

/** An agent program: what runs a model on a task. Papers say scaffold or harness. */
export const Agent = z.strictObject({
  id,
  name: text,
  organization: reference('organizations'),
  /** Id shared by the parts of one product: Codex CLI and Codex cloud are both `codex`. */
  family: id,
  kind: oneOf('cli', 'cloud', 'ide', 'scaffold', 'suite'),
  note: text.optional(),
});
export type Agent = z.output<typeof Agent>;
