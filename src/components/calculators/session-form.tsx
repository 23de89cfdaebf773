import { formatCount } from '../../format/figure.ts';
import { bandsIn, tiersIn } from '../../ledger/price-book.ts';
import type { SessionBook } from '../../ledger/session.ts';
import { requestWords } from '../../views/session-words.ts';
import type { Entries } from './entries.ts';
import { DayField, EntryForm, fieldsOf, NumberField, SelectField, ShareField } from './fields.tsx';
import { MOST_TOKENS, SESSION_KEYS, type SessionKey } from './session-state.ts';

interface Props {
  readonly book: SessionBook;
  readonly entries: Entries<SessionKey>;
  readonly onReset: () => void;
}

/** Tokens that an arrow key adds. */
const TOKEN_STEP = 1000;
const TOKENS = { min: 0, max: MOST_TOKENS, step: TOKEN_STEP } as const;

/** What a session is made of. */
export function SessionForm({ book, entries, onReset }: Props) {
  const { texts } = entries;
  const rows = book.models.find(({ id }) => id === texts.model)?.rows ?? [];
  const tiers = tiersIn(rows);
  const bands = tiers.filter((tier) => tier === texts.tier).flatMap((tier) => bandsIn(rows, tier));
  const field = fieldsOf(entries);
  return (
    <EntryForm entries={entries} label="Session" keys={SESSION_KEYS} onReset={onReset}>
      <SelectField
        {...field('model', 'Model')}
        isWide
        options={book.models.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...field('tier', 'Tier')}
        options={tiers.map((tier) => ({ value: tier, label: tier }))}
      />
      <DayField {...field('on', 'Prices last stated by')} max={book.start.on} />
      <NumberField {...field('input', 'Input, cached or not')} {...TOKENS} unit="tokens" />
      <NumberField {...field('output', 'Output, with reasoning')} {...TOKENS} unit="tokens" />
      <ShareField {...field('cached', 'Share of the input read from the cache')} />
      <ShareField {...field('written', 'Share of the input written to the cache')} />
      {bands.length > 0 && (
        <SelectField
          {...field('context', 'Request size')}
          isWide
          options={[
            { value: '', label: requestWords(undefined) },
            ...bands.map((above) => ({
              value: String(above),
              label: `above ${formatCount(above)} tokens`,
            })),
          ]}
        />
      )}
    </EntryForm>
  );
}
