import { useState } from 'react';

/** The picture on a lesson's card; a lesson that a teacher saved has none of its own and shows the factory's mark. */
export function LessonPicture({ name }: { name: string }) {
  const [isMissing, setMissing] = useState(false);
  const address = isMissing ? '/mark.svg' : `/lessons/${encodeURIComponent(name)}.svg`;
  return (
    <span className={isMissing ? 'lesson-picture plain-lesson' : 'lesson-picture'}>
      <img src={address} alt="" width="240" height="116" loading="lazy" onError={() => setMissing(true)} />
    </span>
  );
}
