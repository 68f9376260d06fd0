import type { noShowNb } from './noshow.nb';

export const noShowEn: typeof noShowNb = {
  within: (minutes) => `If you do not come within ${minutes} minutes of the start, the place is given on.`,
  free: 'It costs nothing.',
  whole: 'Then the time for which it was kept for you is paid for.',
  part: (percent) => `Then ${percent} % of the price of the time for which it was kept for you is paid.`,
  mixed: (list) => `Then this is paid of the price of the time for which they were kept for you: ${list}.`,
  each: (name, percent) => (percent === 0 ? `${name} nothing` : `${name} ${percent} %`),
  owner: {
    rule: (minutes, percent) =>
      percent === 0 ? `Whoever does not come within ${minutes} minutes loses the place and pays nothing.` : `Whoever does not come within ${minutes} minutes loses the place and pays ${percent} % of the price of the time for which it was kept.`,
    change: 'Change what not coming costs',
    grace: 'How late may one come? Minutes',
    percent: 'How much is paid for the time for which it was kept? Per cent of the price',
    percentHelp: '0: it costs nothing. 100: as if they had been there.',
    save: 'Save the rule',
    saved: 'Saved. What was booked before keeps the rule that it was booked with.',
  },
};
