import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;

/// Prints the SHA-512 of a file in base64, as npm writes it; a JDK is there whenever the page is built.
void main(String[] args) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(args[0]));
    IO.println(Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes)));
}
