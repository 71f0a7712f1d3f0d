/** The language server for Node: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { serve } from './connection';
import { chromiumPdf } from './workspace/chromium-pdf';
import { nodeFiles } from './workspace/node-files';

const transport = /^--(stdio|node-ipc|pipe|socket)(=|$)/;

if (process.argv.slice(2).some((argument) => transport.test(argument))) {
  const connection = createConnection(ProposedFeatures.all);
  process.on('unhandledRejection', (reason) => connection.console.error(`unhandled: ${String(reason)}`));
  serve(connection, { files: nodeFiles, version, printPdf: chromiumPdf });
  connection.listen();
} else {
  process.stderr.write('zwgk language server: use --stdio, --node-ipc, --pipe=NAME or --socket=PORT\n');
  process.exitCode = 2;
}
