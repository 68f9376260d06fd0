export default function SetupPage(_: Record<string, unknown>) { return null; }
