package learningfactory.web.passport;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// The key by which the hall signs credentials: Ed25519 (RFC 8032), made of 32 secret bytes that outlive
/// the server's restarts.
public final class SigningKey {
    private static final int BYTES = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey secret;
    private final byte[] open;

    /// The key of these secret bytes; the same bytes give the same key.
    ///
    /// @throws IllegalArgumentException when they are not 32
    public SigningKey(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("A key is made of %d bytes, not of %d.".formatted(BYTES, seed.length));
        }
        try {
            this.secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
            this.open = openKey(seed);
            refuseStranger();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no Ed25519.", impossible);
        }
    }

    /// The open half: the JDK computes it only while it makes a pair, so it is given the secret bytes as
    /// its chance.
    private static byte[] openKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Chance(seed));
        KeyPair pair = generator.generateKeyPair();
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        byte[] bytes = new byte[BYTES];
        byte[] big = littleEndian(point.getY());
        System.arraycopy(big, 0, bytes, 0, Math.min(big.length, BYTES));
        if (point.isXOdd()) {
            bytes[BYTES - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    /// A pair whose halves do not belong together would sign what nobody can check; better not to start.
    private void refuseStranger() throws GeneralSecurityException {
        byte[] words = "a word to try".getBytes(StandardCharsets.UTF_8);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(encoded(open))));
        check.update(words);
        if (!check.verify(sign(words))) {
            throw new GeneralSecurityException("The two halves of the key do not fit.");
        }
    }

    /// An open key as the JDK reads it: a fixed head (RFC 8410) and the bytes.
    private static byte[] encoded(byte[] open) {
        byte[] head = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
        byte[] all = Arrays.copyOf(head, head.length + open.length);
        System.arraycopy(open, 0, all, head.length, open.length);
        return all;
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    /// Signs these bytes.
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key does not sign.", impossible);
        }
    }

    /// The name of the key: its thumbprint (RFC 7638).
    String name() {
        String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(URL.encodeToString(open));
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The open half as a JSON Web Key (RFC 8037).
    Map<String, Object> webKey() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("kty", "OKP");
        key.put("crv", "Ed25519");
        key.put("x", URL.encodeToString(open));
        key.put("kid", name());
        key.put("use", "sig");
        key.put("alg", "EdDSA");
        return key;
    }

    /// Chance that always brings the same bytes.
    private static final class Chance extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Chance(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
