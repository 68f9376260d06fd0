export default function PlayPage(_: Record<string, unknown>) { return null; }
