import type { AstroIntegration } from 'astro';

/** Makes `client:interact` known: an island that loads when somebody touches it. */
export function chartDirective(): AstroIntegration {
  return {
    name: 'agent-ledger:chart-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'interact', entrypoint: './src/charts/live/interact.ts' });
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    'client:interact'?: boolean;
  }
}
