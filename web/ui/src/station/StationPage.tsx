export default function StationPage(_: Record<string, unknown>) { return null; }
