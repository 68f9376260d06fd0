/** The counts of values in equal steps between the least and the greatest. */
export function counts(values: readonly number[], steps: number): { from: number; to: number; count: number }[] {
  const least = Math.min(...values);
  const width = (Math.max(...values) - least) / steps || 1;
  const result = Array.from({ length: steps }, (_, i) => ({ from: least + i * width, to: least + (i + 1) * width, count: 0 }));
  values.forEach((v) => {
    const bin = result[Math.min(steps - 1, Math.floor((v - least) / width))];
    if (bin) {
      bin.count++;
    }
  });
  return result;
}
