/** What the server needs only behind the answer to `initialize`: one file of the package, which its `import()`s load. */
export * from './features/index';
export * from './forms/check-form';
export * from './forms/library';
export * from './workspace/config';
export * from './workspace/json';
export * from './workspace/settings-schema';
