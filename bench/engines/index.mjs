/** What runs in a process of its own over the bytes of one report; loaded there, so that one does not weigh on the other. */
export const engines = {
  floor: async () => (await import('./floor.mjs')).floor,
  zwgk: async () => (await import('./ours.mjs')).ours,
  json: async () => (await import('./json.mjs')).json,
  markdown: async () => (await import('./markdown.mjs')).markdown,
  yaml: async () => (await import('./yaml.mjs')).yaml,
  autocorrect: async () => (await import('./autocorrect.mjs')).autocorrect,
  zhlint: async () => (await import('./zhlint.mjs')).zhlint,
  textlint: async () => (await import('./textlint.mjs')).textlint,
};
