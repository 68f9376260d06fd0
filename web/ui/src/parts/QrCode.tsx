import { useMemo } from 'react';
import { qrOf } from './qr';

/** An address as a picture that a phone can read; nothing when the address is too long. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const path = useMemo(() => {
    const squares = qrOf(address);
    const dark = squares?.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])));
    return squares && dark ? { side: squares.length + 8, d: dark.join('') } : null;
  }, [address]);
  if (path === null) {
    return null;
  }
  return (
    <svg className="qr" viewBox={`0 0 ${path.side} ${path.side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={path.side} height={path.side} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  );
}
