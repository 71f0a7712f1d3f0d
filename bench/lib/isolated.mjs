/**
 * Runs one case in this process; its result goes to the parent.
 *   node isolated.mjs CASE OPTIONS
 */
const [name, options] = process.argv.slice(2);
const { run } = await import(`../cases/${name}.mjs`);
process.send(await run(JSON.parse(options)), () => process.exit());
