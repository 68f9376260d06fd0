-- Whoever comes in by an OpenID provider is signed out here when the provider signs them out (front-channel log-out).
-- When it did; empty while it has not.
alter table identity.sign_in add column ended timestamptz;
