/** What a figure depends on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './place.mjs';

export function describeMachine() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'bench/package.json'), 'utf8'));
  return {
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.cpus().length,
    memoryGB: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.platform()} ${os.arch()}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    commit:
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '--', 'server') ? ' and changes' : ''),
    load: os.loadavg()[0],
    rivals: devDependencies,
  };
}

export const machineText = ({ processor, cores, memoryGB, system, node, date, commit, load, rivals }) =>
  `${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}, ${date}, commit ${commit}, load ${load.toFixed(1)} before the run\n\n${Object.entries(
    rivals,
  )
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}\n`;
