export default function DebriefPage(_: Record<string, unknown>) { return null; }
