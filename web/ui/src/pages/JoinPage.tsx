export default function JoinPage(_: Record<string, unknown>) { return null; }
