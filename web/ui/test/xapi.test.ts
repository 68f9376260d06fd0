import validate from '@learninglocker/xapi-validation';
import { expect, test } from 'vitest';
import text from './exports/xapi.json?raw';

/** A statement, as far as these tests break it. */
interface Statement {
  actor: { account: { homePage: string } };
  verb: { id: string };
  timestamp: string;
  version: string;
  result?: { score?: { scaled: number } };
  object?: unknown;
}

/** What the export of a lesson says; a test of the server holds the file against what it exports today. */
const statements = () => JSON.parse(text) as Statement[];

/** What a library of others, made for a learning record store, finds wrong. */
const flaws = (statement: unknown) => validate(statement).map((warning) => warning.constructor.name);

test('a library of others finds no flaw in any statement of a lesson', () => {
  const all = statements();
  const verbs = new Set(all.map((statement) => statement.verb.id.split('/').at(-1)));

  expect(all.flatMap(flaws)).toEqual([]);
  expect([...verbs]).toEqual(expect.arrayContaining(['initialized', 'interacted', 'scored', 'completed', 'terminated']));
});

test('and it sees a statement that is wrong', () => {
  const broken: ((statement: Statement) => unknown)[] = [
    (statement) => ({ ...statement, object: undefined }),
    (statement) => ({ ...statement, thing: 1 }),
    (statement) => ({ ...statement, timestamp: 'yesterday' }),
    (statement) => ({ ...statement, version: '2.0' }),
    (statement) => ({ ...statement, actor: { account: { ...statement.actor.account, homePage: 'factory' } } }),
    (statement) => ({ ...statement, result: { score: { scaled: 2 } } }),
  ];
  for (const breaking of broken) {
    expect(flaws(breaking(statements()[0]!))).not.toEqual([]);
  }
});
