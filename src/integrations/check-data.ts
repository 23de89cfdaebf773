import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { DataFault, findProblems } from '../data/load.ts';
import { isError } from '../data/problem.ts';
import { formatText } from '../data/report.ts';

/** Programs often empty a file before they fill it; what is read in between is no mistake of anybody's. */
const SETTLE_MS = 150;

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
        const tell = () => {
          server.moduleGraph.invalidateAll();
          const report = reportOf(root);
          if (report !== undefined) logger.error(report);
          server.hot.send(
            report === undefined
              ? { type: 'full-reload', path: '*' }
              : { type: 'error', err: { message: report, stack: '' } },
          );
        };
        let settling: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder + sep)) return;
          clearTimeout(settling);
          settling = setTimeout(tell, SETTLE_MS);
        });
      },
    },
  };
}

function rootOf(config: AstroConfig): string {
  return fileURLToPath(config.root);
}

function problemsIn(root: string) {
  return findProblems(root, new Date().toISOString().slice(0, 10));
}

/** The command line's report when there are errors. A file that vanishes while it is read is told, too. */
function reportOf(root: string): string | undefined {
  try {
    const problems = problemsIn(root);
    return problems.some(isError) ? formatText(problems) : undefined;
  } catch (error) {
    return String(error);
  }
}

function stopOnErrors(root: string): void {
  const problems = problemsIn(root);
  if (problems.some(isError)) throw new DataFault(problems);
}
