import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { isListed, readSiteSettings } from './src/components/site-settings.ts';
import { chartDirective } from './src/integrations/chart-directive.ts';
import { checkData } from './src/integrations/check-data.ts';
import { policyFirst } from './src/integrations/policy-first.ts';
import { publishData } from './src/integrations/publish-data.ts';
import { responseHeaders } from './src/integrations/response-headers.ts';
import { sitemap } from './src/integrations/sitemap.ts';

const settings = readSiteSettings(process.env);

export default defineConfig({
  /** Public address; a build without one is for this machine, and unlisted. */
  site: settings.site ?? 'http://localhost:4321',
  /** Folder the site is served from, such as `/agent-ledger/`. */
  base: settings.base,
  trailingSlash: 'always',
  output: 'static',
  /** Pages that are written while others are made. */
  build: { concurrency: 16 },
  integrations: [
    checkData(),
    react(),
    chartDirective(),
    publishData(),
    sitemap(),
    policyFirst(),
    /** The last, since it goes by what is there. */
    responseHeaders({ base: settings.base, isListed: isListed(settings) }),
  ],
  vite: { plugins: [tailwindcss()] },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
});
