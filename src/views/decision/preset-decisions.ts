import { chosen } from '../../ledger/decision/choice.ts';
import { decide, type Decision } from '../../ledger/decision/decide.ts';
import { perLedger } from '../../ledger/per-ledger.ts';
import { DEFAULT_PRESET, decisionBook, type BookPreset } from './book.ts';

export interface PresetDecision {
  readonly preset: BookPreset;
  readonly decision: Decision;
}

/** What comes out for each preset that leaves anything to decide between. */
export const presetDecisions = perLedger((ledger): readonly PresetDecision[] => {
  const book = decisionBook(ledger);
  return book.presets.flatMap((preset) => {
    const choice = { gates: preset.gates, isStrict: false, judged: {} };
    const decision = decide(chosen(book, choice).problem, preset.weights);
    return decision ? [{ preset, decision }] : [];
  });
});

/** Of the chart of what comes out: `decision` for nobody in particular, `decision-solo-developer` for a role. */
export function decisionId(preset: string): string {
  return preset === DEFAULT_PRESET ? 'decision' : `decision-${preset}`;
}
