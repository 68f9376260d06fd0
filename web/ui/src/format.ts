import type { Language } from './texts';

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'nb-NO');

/** Making a formatter costs more than painting the number, and the living page writes many numbers ten times a second. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number, style: 'decimal' | 'percent' = 'decimal'): Intl.NumberFormat {
  const key = `${language} ${style} ${digits}`;
  const kept = formatters.get(key) ?? new Intl.NumberFormat(locale(language), { style, maximumFractionDigits: digits });
  formatters.set(key, kept);
  return kept;
}

/** A time as `mm:ss`, or `h:mm:ss` from an hour on; a time before zero has a minus. */
export function clock(micros: number): string {
  const seconds = Math.floor(Math.abs(micros) / 1e6);
  const sign = micros < 0 && seconds > 0 ? '−' : '';
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return sign + (hours > 0 ? `${hours}:${two(minutes)}` : two(minutes)) + `:${two(seconds % 60)}`;
}

/** A duration in the largest unit that reads well: `40 s`, `3 min`, `1,5 t`. */
export function duration(micros: number, language: Language): string {
  const seconds = micros / 1e6;
  if (seconds < 90) {
    return `${whole(seconds, language)} s`;
  }
  if (seconds < 5400) {
    return `${decimal(seconds / 60, language, seconds < 600 ? 1 : 0)} min`;
  }
  return `${decimal(seconds / 3600, language, 1)} ${language === 'en' ? 'h' : 't'}`;
}

/** A number without decimals, grouped as the language does it. */
export function whole(value: number, language: Language): string {
  return formatter(language, 0).format(value === 0 ? 0 : value);
}

/** A number with at most so many decimals. */
export function decimal(value: number, language: Language, digits: number): string {
  return formatter(language, digits).format(value);
}

/** A share 0..1 as per cent. */
export function percent(share: number, language: Language): string {
  return formatter(language, 0, 'percent').format(share);
}

/** A power in the unit that reads well. */
export function power(watt: number, language: Language): string {
  return watt >= 1000 ? `${decimal(watt / 1000, language, watt < 10_000 ? 1 : 0)} kW` : `${whole(watt, language)} W`;
}

/** The value of a measure with its unit, as the debrief shows it; nothing was measured: a dash. */
export function measured(measure: string, value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  if (measure.startsWith('TIME_TO')) {
    return duration(value * 1e6, language);
  }
  switch (measure) {
    case 'CONFORMANCE':
      return percent(value, language);
    case 'ENERGY':
      return `${decimal(value, language, 1)} kWh`;
    case 'RESULT':
      return `${whole(value, language)} kr`;
    case 'WIP':
      return decimal(value, language, 1);
    default:
      return whole(value, language);
  }
}
