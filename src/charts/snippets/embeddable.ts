/** A picture with its address and its size in CSS pixels. */
export interface SnippetPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart to be taken along: under one policy, live or as it was in a release. Plain JSON, so that pages hand
 * it to their scripts; every address is absolute.
 */
export interface Embeddable {
  /** The policy that chose its figures; undefined: there is no choice. */
  readonly policy?: string | undefined;
  /** The release of the data that it is pinned to; undefined: live. */
  readonly version?: string | undefined;
  readonly page: string;
  /** Its frame, without a query. */
  readonly embed: string;
  /** What to paste where oEmbed is understood. */
  readonly unfolds: string;
  readonly picture: SnippetPicture;
  /** Height in CSS pixels that its frame needs at 720 and at 360 pixels. */
  readonly heights: { readonly wide: number; readonly narrow: number };
  readonly kicker: string;
  readonly title: string;
  readonly alt: string;
  /** Newest day that a figure speaks of, for people; undefined: the sources give none. */
  readonly asOf?: string | undefined;
  /** Whose figures they are: credit lines or titles of the sources, with licences. */
  readonly figuresBy: readonly string[];
}
