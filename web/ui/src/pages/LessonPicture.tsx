import type { ReactNode } from 'react';

/** The picture on a lesson's card, chosen by the words of its short name. */
export function LessonPicture({ name }: { name: string }) {
  const found = pictures.find(([pattern]) => pattern.test(name));
  return (
    <svg className={`lesson-picture ${found?.[1] ?? 'plain-lesson'}`} viewBox="0 0 120 72" aria-hidden="true">
      <rect className="lp-ground" width="120" height="72" />
      {found?.[2] ?? press}
    </svg>
  );
}

const press = (
  <>
    <path className="lp-main" d="M34 12h52v12h-8v36h-9V24H51v36h-9V24h-8z" />
    <path className="lp-dark" d="M34 58h52v6H34zM54 28h12v12H54z" />
  </>
);

const pictures: [RegExp, string, ReactNode][] = [
  [/breakdown|stopp/, 'warm', <>{press}<path className="lp-sign" d="M94 10l14 24H80zM92.6 18l.6 8h1.6l.6-8zM92.8 28v3h2.4v-3z" /></>],
  [/drift|quality/, 'cool', <><path className="lp-line" d="M14 58h92M14 22h92" strokeDasharray="5 4" /><path className="lp-trend" d="M16 42l12-5 12 6 12-9 12 2 12-8 12-4 16-10" /><circle className="lp-hot" cx="104" cy="14" r="5" /></>],
  [/suppl|blank/, 'sand', <><path className="lp-dark" d="M16 22h46v28H16zM64 30h20l14 12v8H64z" /><circle className="lp-main" cx="32" cy="54" r="7" /><circle className="lp-main" cx="82" cy="54" r="7" /><path className="lp-cross" d="M28 28l22 16M50 28L28 44" /></>],
  [/absent|operator|person/, 'sand', <><circle className="lp-skin" cx="42" cy="24" r="9" /><path className="lp-main" d="M26 62V50q0-14 16-14t16 14v12z" /><circle className="lp-ghost" cx="80" cy="24" r="9" /><path className="lp-ghost" d="M64 62V50q0-14 16-14t16 14v12z" /></>],
  [/rush|order/, 'warm', <><circle className="lp-dark" cx="60" cy="38" r="25" /><circle className="lp-face" cx="60" cy="38" r="19" /><path className="lp-hand" d="M60 26v12l9 7" /><path className="lp-dark" d="M54 6h12v6H54z" /></>],
  [/power|energy|cap/, 'cool', <path className="lp-bolt" d="M66 6L38 40h18l-6 26 30-36H61z" />],
  [/sensor|lie|lying|gauge/, 'cool', <><path className="lp-dark" d="M22 54a38 38 0 0 1 76 0z" /><path className="lp-face" d="M32 54a28 28 0 0 1 56 0z" /><path className="lp-needle" d="M60 54L84 34" /><path className="lp-true" d="M60 54L42 33" strokeDasharray="4 3" /></>],
  [/cyber|spoof|attack/, 'dark', <><path className="lp-dark" d="M22 12h76v42H22zM50 54h20v8H50z" /><path className="lp-face" d="M27 17h66v32H27z" /><path className="lp-trend" d="M31 40l10-8 9 5 9-12 9 7 20-1" /><path className="lp-sign" d="M86 6a9 9 0 0 1 9 9v4h3v15H74V19h3v-4a9 9 0 0 1 9-9zm-5 13h10v-4a5 5 0 0 0-10 0z" /></>],
  [/emergency|lock/, 'warm', <><path className="lp-yellow" d="M26 34h68v30H26z" /><circle className="lp-hot" cx="60" cy="30" r="21" /><circle className="lp-rim" cx="60" cy="30" r="14" /></>],
  [/cascad|pair|double/, 'dark', <><path className="lp-main" d="M14 12l14 4-4 44-14-4z" /><path className="lp-main" d="M44 10l14 8-12 42-14-8z" /><path className="lp-main" d="M84 18l8 12-36 30-8-12z" /><path className="lp-main" d="M112 46v14H68V46z" /></>],
  [/smed|set-?up|change/, 'cool', <><circle className="lp-dark" cx="60" cy="36" r="26" /><circle className="lp-face" cx="60" cy="36" r="19" /><path className="lp-slice" d="M60 36V17a19 19 0 0 1 19 19z" /></>],
  [/kanban|card/, 'sand', <><path className="lp-face" d="M20 14h26v34H20zM54 20h26v34H54zM88 10h22v34H88z" /><path className="lp-dark" d="M24 20h18v4H24zM58 26h18v4H58zM92 16h14v4H92z" /></>],
  [/balanc|line/, 'cool', <><path className="lp-main" d="M16 38h16v24H16zM38 30h16v32H38zM60 42h16v20H60zM82 22h16v40H82z" /><path className="lp-line" d="M10 34h100" strokeDasharray="6 4" /></>],
];
