import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkData } from './src/integrations/check-data.ts';

export default defineConfig({
  /** Public address, for canonical links; a local build needs none. */
  site: process.env.SITE || 'http://localhost:4321',
  /** Folder the site is served from, such as `/agent-ledger/`. */
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  output: 'static',
  integrations: [checkData(), react()],
  vite: { plugins: [tailwindcss()] },
  security: { csp: true },
  devToolbar: { enabled: false },
});
