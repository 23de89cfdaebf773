/**
 * A text for the log of a GitHub run, in which no part is run as a command: neither `::name::` at the start of a line
 * nor the older `##[name]` anywhere in one.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse.
 */
export function withoutCommands(text: string): string {
  // The runner takes U+0085 for a space, too.
  return text.replaceAll(/^([\s\u0085]*)::/gm, '$1: :').replaceAll('##[', '# #[');
}
