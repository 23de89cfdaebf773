import type { Embeddable } from '../src/charts/snippets/embeddable.ts';

/** What would end an attribute, an element, a script or a link, were it not escaped. */
export const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'> ](http://evil) & \`$\` \\ \n# *`;

/** A chart to be taken along whose every text is hostile. */
export const CHART: Embeddable = {
  policy: 'independent',
  page: 'https://ledger.example/folder/charts/bench/',
  embed: 'https://ledger.example/folder/embed/bench/',
  unfolds: 'https://ledger.example/folder/charts/bench/',
  picture: { src: 'https://ledger.example/folder/charts/bench.png', width: 768, height: 500 },
  heights: { wide: 640, narrow: 900 },
  kicker: 'Bench · resolved rate',
  title: `A finding ${HOSTILE}`,
  alt: `Dot plot ${HOSTILE}`,
  asOf: '5 Feb 2026',
  figuresBy: ['Bench team, leaderboards. CC BY-NC 4.0.', 'Report'],
};
