/** The counts of values in equal steps between the least and the greatest, of these values or of those beside them. */
export function counts(values: readonly number[], steps: number, least = Math.min(...values), most = Math.max(...values)): { from: number; to: number; count: number }[] {
  const width = (most - least) / steps || 1;
  const result = Array.from({ length: steps }, (_, i) => ({ from: least + i * width, to: least + (i + 1) * width, count: 0 }));
  values.forEach((v) => {
    const bin = result[Math.min(steps - 1, Math.floor((v - least) / width))];
    if (bin) {
      bin.count++;
    }
  });
  return result;
}
