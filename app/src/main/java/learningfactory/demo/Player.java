package learningfactory.demo;

import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;

/// Somebody who plays in a lesson.
///
/// @param nickname what the others call him, made up
/// @param person who he is, when he is signed in; a guest is nobody
record Player(String nickname, Optional<PersonId> person) {

    /// Somebody who is signed in.
    static Player of(Resident one) {
        return new Player(one.firstName(), Optional.of(one.id()));
    }

    /// Those who are not.
    static List<Player> guests(List<String> nicknames) {
        return nicknames.stream()
                .map(nickname -> new Player(nickname, Optional.empty()))
                .toList();
    }
}
