export default function AndonPage(_: Record<string, unknown>) { return null; }
