import type { Words } from './types';

/** A refusal or failure of the server, in words that can be shown. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** The same in both languages, when the server said it so. */
    readonly words: Words | null = null,
    /** All that was said, for who can show more than a sentence. */
    readonly said: unknown = null,
  ) {
    super(message);
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {}

const csrfToken = () =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith('XSRF-TOKEN='))
    ?.slice('XSRF-TOKEN='.length) ?? '';

async function asked(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init });
  } catch {
    throw new Unreachable('unreachable');
  }
  if (response.ok) {
    return response;
  }
  const body = await response.text();
  throw refusal(response.status, body);
}

/** What a refusal says: the server's own sentence when it sent one, nothing when it sent a page or no words. */
function refusal(status: number, body: string): Refused {
  try {
    const said = JSON.parse(body) as { reason?: unknown; words?: Words };
    return new Refused(status, typeof said.reason === 'string' ? said.reason : '', said.words ?? null, said);
  } catch {
    return new Refused(status, '');
  }
}

const writing = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': decodeURIComponent(csrfToken()) },
  body: JSON.stringify(body ?? {}),
});

/** Reads something. */
export async function read<T>(path: string): Promise<T> {
  return (await (await asked(path, {})).json()) as T;
}

/** The server gives the token that commands must carry with the first thing that is read. */
async function ready() {
  if (csrfToken() === '') {
    await asked('/me', {});
  }
}

/** Asks the server to do something. */
export async function send<T>(path: string, body?: unknown): Promise<T> {
  await ready();
  const response = await asked(path, writing(body));
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Asks the server to take something away. */
export async function takeAway(path: string): Promise<void> {
  await ready();
  await asked(path, { ...writing({}), method: 'DELETE' });
}

/** Sends a file as it is and calls `each` with every line of JSON of the answer. */
export async function importing<T>(path: string, file: Blob, each: (step: T) => void): Promise<void> {
  await ready();
  const init: RequestInit = {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': decodeURIComponent(csrfToken()) },
    body: file,
  };
  await lines(await asked(path, init), each);
}

/** Sends a file as it is. */
export async function sendFile<T>(path: string, file: Blob): Promise<T> {
  await ready();
  const init: RequestInit = {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': decodeURIComponent(csrfToken()) },
    body: file,
  };
  return (await (await asked(path, init)).json()) as T;
}

/** Asks for something long: calls `each` with every line of JSON as it comes (plain lines or `data:` lines). */
export async function follow<T>(path: string, body: unknown, each: (step: T) => void, signal?: AbortSignal): Promise<void> {
  if (body !== null) {
    await ready();
  }
  const init = body === null ? {} : writing(body);
  const response = await asked(path, { ...init, signal: signal ?? null });
  await lines(response, each);
}

async function lines<T>(response: Response, each: (step: T) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) {
    return;
  }
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      const json = line.startsWith('data:') ? line.slice(5).trim() : line.trim();
      if (json.startsWith('{')) {
        each(JSON.parse(json) as T);
      }
    }
    if (done) {
      return;
    }
  }
}
