export default function HomePage(_: Record<string, unknown>) { return null; }
