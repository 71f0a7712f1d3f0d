/** Servers that end with the test, and a report to talk about. */
import { afterEach, expect } from 'vitest';
import type { ClientCapabilities, InitializeParams, Position } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client';

const running: TestClient[] = [];

afterEach(async () => {
  for (const client of running.splice(0)) {
    if (client.process.exitCode === null && !client.process.killed) await client.stop();
    expect(client.noise()).toEqual({ stdout: '', stderr: '' });
  }
});

export async function session(
  capabilities: ClientCapabilities,
  options?: Partial<InitializeParams>,
): Promise<TestClient> {
  const client = start();
  await client.initialize(capabilities, options);
  return client;
}

/** A server that is not initialised yet; `through` is the program that starts it. */
export function start(through?: readonly string[]): TestClient {
  const client = new TestClient(through);
  running.push(client);
  return client;
}

export const uri = 'file:///报告/云岭市2024.zwgk';

/** 总计 of the second row does not add up. */
export const report = `云岭市2024年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 60 | 4 | 0 | 0 | 0 | 0 | 64 |
| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 7 |
`;

/** Where the wrong 7 stands. */
export const wrongFigure: Position = positionOf('7 |\n');

export function positionOf(text: string): Position {
  const before = report.slice(0, report.indexOf(text)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export const behind = ({ line, character }: Position, characters = 1): Position => ({
  line,
  character: character + characters,
});
