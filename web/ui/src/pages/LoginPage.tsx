export default function LoginPage(_: Record<string, unknown>) { return null; }
