/** Items in one piece of the text. */
const PIECE = 500;

/** The text of an object that ends in a list, in pieces, so that the list never stands in memory as text. */
export function* listJson<T>(
  around: object,
  name: string,
  items: readonly T[],
  plain: (item: T) => object,
): Generator<string, undefined> {
  yield JSON.stringify({ ...around, [name]: [] }).slice(0, -2);
  for (let from = 0; from < items.length; from += PIECE) {
    const piece = items.slice(from, from + PIECE).map(plain);
    yield (from === 0 ? '' : ',') + JSON.stringify(piece).slice(1, -1);
  }
  yield ']}';
  return undefined;
}

/** A file of JSON, sent piece by piece. */
export function jsonStream(pieces: Iterator<string, undefined>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body, { headers: JSON_TYPE });
}

/** A file of JSON that is small, and laid out for people. */
export function jsonFile(value: object): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: JSON_TYPE });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
