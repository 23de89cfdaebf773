import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { DataFault, findProblems } from '../data/load.ts';
import { isError } from '../data/problem.ts';
import { formatText } from '../data/report.ts';

/**
 * Stops a build before it writes anything when `data/` has errors, and in development reloads the
 * page on every edit of `data/`, or shows the report that the command line prints.
 */
export function checkData(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'check-data',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        root = rootOf(config);
        if (command === 'build') stopOnErrors(root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(root, 'data');
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          server.moduleGraph.invalidateAll();
          const errors = errorsIn(root);
          if (errors.length > 0) logger.error(formatText(errors));
          server.hot.send(
            errors.length === 0
              ? { type: 'full-reload', path: '*' }
              : { type: 'error', err: { message: formatText(errors), stack: '' } },
          );
        });
      },
    },
  };
}

function rootOf(config: AstroConfig): string {
  return fileURLToPath(config.root);
}

function errorsIn(root: string) {
  return findProblems(root, new Date().toISOString().slice(0, 10)).filter(isError);
}

function stopOnErrors(root: string): void {
  const errors = errorsIn(root);
  if (errors.length > 0) throw new DataFault(errors);
}
