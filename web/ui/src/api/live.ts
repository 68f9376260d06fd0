import { merged } from './mergePatch';
import type { Words } from './types';

/** How the line to the server is. */
export type Link = 'connecting' | 'open' | 'lost' | 'refused';

/** How long to wait before try number `tries` (from 0), ms: twice as long each time, at most 15 s, never all at once. */
export function backOff(tries: number, chance: number): number {
  const longest = Math.min(15_000, 400 * 2 ** tries);
  return longest / 2 + (longest / 2) * chance;
}

/** An answer to something this page asked for. */
export interface Answer {
  accepted: boolean;
  /** Why not: in both languages when the server said it, else `late` or `offline`. */
  reason: Words | string;
}

const addressOf = (path: string) => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`;

/** Says one thing to one group as its instructor, on a line that is closed after the answer. */
export function tellGroup(session: string, group: number, message: object): Promise<Answer> {
  const socket = new WebSocket(addressOf(`/ws/sessions/${session}/groups/${group}?as=instructor`));
  return new Promise((resolve) => {
    socket.onopen = () => socket.send(JSON.stringify({ ...message, id: 1 }));
    socket.onmessage = (event) => {
      const heard = JSON.parse(String(event.data)) as Message;
      if (heard.type === 'answer') {
        resolve(answerOf(heard));
        socket.close();
      }
    };
    socket.onclose = () => resolve({ accepted: false, reason: 'offline' });
  });
}

const answerOf = (message: Message): Answer => ({
  accepted: message['accepted'] === true,
  reason: (message['words'] ?? message['reason'] ?? '') as Words | string,
});

type Message = Record<string, unknown> & { type: string };

/**
 * The living line to one group (or to the overview of a session): keeps the present picture, asks again after a lost
 * connection, and tells whoever listens. The picture is always whole: after a new connection the server sends it anew.
 */
export class Live<P extends object> {
  picture: P | null = null;
  link: Link = 'connecting';
  /** When the last picture came, ms of `performance.now()`. */
  heardAt = 0;

  private socket: WebSocket | null = null;
  private tries = 0;
  private timer = 0;
  private closed = false;
  private nextId = 1;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly heard = new Set<(message: Message) => void>();

  constructor(private readonly path: string) {}

  /** Opens the line; the returned function closes it for good. */
  open(): () => void {
    this.closed = false;
    this.connect();
    const again = () => {
      if (this.link === 'lost') {
        window.clearTimeout(this.timer);
        this.tries = 0;
        this.connect();
      }
    };
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      this.closed = true;
      window.clearTimeout(this.timer);
      this.socket?.close();
    };
  }

  /** Calls `listener` after every change of picture or link. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls `listener` with every message that is not the picture itself. */
  onMessage(listener: (message: Message) => void): () => void {
    this.heard.add(listener);
    return () => this.heard.delete(listener);
  }

  /** Says something; false when the line is down. */
  say(message: object): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Says something that the server answers; an unanswered question counts as refused after 10 s. */
  ask(message: object): Promise<Answer> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      const late = window.setTimeout(() => this.settle(id, { accepted: false, reason: 'late' }), 10_000);
      this.waiting.set(id, (answer) => {
        window.clearTimeout(late);
        resolve(answer);
      });
      if (!this.say({ ...message, id })) {
        this.settle(id, { accepted: false, reason: 'offline' });
      }
    });
  }

  private settle(id: number, answer: Answer) {
    const resolve = this.waiting.get(id);
    this.waiting.delete(id);
    resolve?.(answer);
  }

  private connect() {
    const socket = new WebSocket(addressOf(this.path));
    this.socket = socket;
    socket.onmessage = (event) => this.hear(JSON.parse(String(event.data)) as Message);
    socket.onclose = (event) => this.lose(socket, event.code);
  }

  private hear(message: Message) {
    switch (message.type) {
      case 'state': {
        const { type: _type, display, ...rest } = message;
        this.picture = ((display as object | undefined) ?? rest) as P;
        this.tries = 0;
        this.link = 'open';
        this.heardAt = performance.now();
        break;
      }
      case 'delta': {
        if (this.picture === null) {
          return;
        }
        const { type: _type, patch, ...rest } = message;
        this.picture = merged(this.picture, patch ?? rest);
        this.heardAt = performance.now();
        break;
      }
      case 'answer':
        this.settle(Number(message['id']), answerOf(message));
        return;
      default:
        this.heard.forEach((listener) => listener(message));
        return;
    }
    this.tell();
  }

  private lose(socket: WebSocket, code: number) {
    if (this.socket !== socket || this.closed) {
      return;
    }
    [...this.waiting.keys()].forEach((id) => this.settle(id, { accepted: false, reason: 'offline' }));
    const refused = code === 4401 || code === 4403 || code === 4404 || code === 1008;
    this.link = refused ? 'refused' : 'lost';
    if (!refused) {
      this.timer = window.setTimeout(() => this.connect(), backOff(this.tries++, Math.random()));
    }
    this.tell();
  }

  private tell() {
    this.listeners.forEach((listener) => listener());
  }
}
