import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { chartDirective } from './src/integrations/chart-directive.ts';
import { checkData } from './src/integrations/check-data.ts';
import { publishData } from './src/integrations/publish-data.ts';
import { sitemap } from './src/integrations/sitemap.ts';

export default defineConfig({
  /** Public address; a build without one is for this machine, and unlisted. */
  site: process.env.SITE || 'http://localhost:4321',
  /** Folder the site is served from, such as `/agent-ledger/`. */
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  output: 'static',
  /** Pages that are written while others are made. */
  build: { concurrency: 16 },
  integrations: [checkData(), react(), chartDirective(), publishData(), sitemap()],
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
