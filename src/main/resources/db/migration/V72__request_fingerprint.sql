-- Fingerprints of requests were plain SHA-256, which tells whoever guesses a short request that the guess is right. Without a fingerprint
-- a key is used up: the same request sent once more under it is refused, and nothing is done twice.
update idempotency_key set request_hash = '';
