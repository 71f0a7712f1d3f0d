/**
 * Prints the milliseconds that it takes to load a bundled extension and to call `activate`, which starts the server.
 *   node activate.cjs BUNDLE
 */
const Module = require('node:module');
const path = require('node:path');

/** Is whatever it is taken for: a class, a function, a namespace; a version where a string is wanted. */
function standIn() {
  const known = { version: '1.91.0' };
  const proxy = new Proxy(class {}, {
    get(target, key) {
      if (key in known) return known[key];
      // Otherwise it would be a promise.
      if (key === 'then') return undefined;
      if (key === 'prototype') return target.prototype;
      if (key === Symbol.toPrimitive) return () => '1';
      if (key === Symbol.iterator) return () => [].values();
      known[key] = standIn();
      return known[key];
    },
    set(_, key, value) {
      known[key] = value;
      return true;
    },
    apply: () => standIn(),
    construct: (target, args, made) => (made === proxy ? standIn() : Reflect.construct(target, args, made)),
  });
  return proxy;
}

const load = Module._load;
const vscode = standIn();
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

function fail(error) {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

const bundle = process.argv[2];
const started = performance.now();
const { activate } = require(bundle);
activate({
  subscriptions: [],
  asAbsolutePath: (file) => path.join(path.dirname(bundle), '..', file),
  extensionUri: vscode.Uri,
  extension: { packageJSON: {} },
});
const time = performance.now() - started;
process.stdout.write(String(time), () => process.exit());
