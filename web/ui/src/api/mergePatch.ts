/** A JSON value that a patch can change. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json | undefined };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The target with an RFC 7396 merge patch laid over it: objects go in member by member, `null` takes a member away, all
 * else replaces. Neither argument is changed, and what the patch does not touch stays the very same object, so that a
 * part of the page is painted again only when its part of the picture changed.
 */
export function merged<T>(target: T, patch: unknown): T {
  if (!isObject(patch)) {
    return patch as T;
  }
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (name === '__proto__') {
      continue;
    }
    if (value === null) {
      delete result[name];
    } else {
      result[name] = isObject(value) ? merged(result[name], value) : value;
    }
  }
  return result as T;
}
