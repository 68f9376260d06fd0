package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningfactory.web.openid.Provider;
import learningfactory.web.openid.ProviderFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The administrator's file of OpenID providers, and the examples of the guide.
class OpenIdFileTest {

    private static final Path GUIDE = Path.of("../docs/guides/operator/signing-in.md");
    private static final Pattern EXAMPLE = Pattern.compile("```openid\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyExampleOfTheGuideIsReadAsItStands() throws IOException {
        Files.writeString(folder.resolve("feide.secret"), "hemmelig\n");
        Files.writeString(folder.resolve("entra.secret"), "hemmelig\n");
        Matcher examples = EXAMPLE.matcher(Files.readString(GUIDE));
        List<Provider> read = new ArrayList<>();

        while (examples.find()) {
            String example = examples.group(1).replace("/etc/learning-factory/", folder + "/");
            read.addAll(ProviderFile.read(file(example), Map.of("IDPORTEN_SECRET", "hemmelig")::get));
        }

        assertThat(read).extracting(Provider::id).containsExactly("feide", "idporten", "entra");
        assertThat(read).allSatisfy(one -> assertThat(one.client().secret()).isEqualTo("hemmelig"));
        assertThat(read.get(1).levels()).containsExactly("idporten-loa-substantial", "idporten-loa-high");
        assertThat(read.get(2).newcomers()).isPresent();
        assertThat(read.toString()).doesNotContain("hemmelig");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | name = Feide | a section such as [feide] is missing",
                "1 | [Feide] | small letters",
                "2 | [feide];issuer https://a.example | equals sign",
                "2 | [feide];nmae = Feide | one of these: name, issuer",
                "2 | [feide];name = | is empty",
                "3 | [feide];name = Feide;name = Feide | stands twice",
                "3 | [feide];name = Feide;[feide] | stands here twice",
                "1 | [feide];client = x;name = Feide | lacks “issuer”",
                "3 | # the school;[feide];issuer = http://feide.example;name = F;client = x | must be an https address",
                "2 | [feide];secret = x | secret-file",
                "1 | [feide];name = F;issuer = https://a.example;client = x | either “secret-file” or",
                "5 | [feide];name = F;issuer = https://a.example;client = x;secret-file = none.secret | cannot be read, or is empty",
                "5 | [feide];name = F;issuer = https://a.example;client = x;secret-environment = NONE | is not set",
                "2 | [feide];scopes = profile;name = F;issuer = https://a.example;client = x;secret-environment = S | “openid” is missing",
                "2 | [feide];subject = pid;name = F;issuer = https://a.example;client = x;secret-environment = S | not by “pid”",
                "2 | [feide];newcomers = Elvemek AS;name = F;issuer = https://a.example;client = x;secret-environment = S | cannot be an organisation",
                "1 | # nothing | no provider here",
            })
    void whatIsWrongIsSaidWithItsLine(int line, String text, String reason) throws IOException {
        Path file = file(text.replace(';', '\n'));

        assertThatThrownBy(() -> ProviderFile.read(file, Map.of("S", "x")::get))
                .isInstanceOf(ProviderFile.Wrong.class)
                .hasMessageContaining("%s, line %d".formatted(file, line))
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe");
    }

    @Test
    void aHallWithAWrongFileDoesNotStartAndSaysWhy() throws IOException {
        Files.writeString(
                folder.resolve(ProviderFile.NAME), "[feide]\nname = Feide\nissuer = https://auth.dataporten.no\n");
        ServerOptions options = new ServerOptions(0, folder, Optional.empty(), "nb");

        assertThatThrownBy(() -> Server.start(options))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("openid.conf")
                .hasMessageContaining("[feide] mangler «client»")
                .hasMessageContaining("Kanskje");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("openid.conf"), text);
    }
}
