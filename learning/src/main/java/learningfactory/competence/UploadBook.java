package learningfactory.competence;

import java.util.Optional;
import learningfactory.network.PersonId;

/// The files that learners hand in, each with its evidence.
public interface UploadBook {
    /// Adds evidence and its file, both or none.
    ///
    /// @return whether the evidence is new
    boolean add(Evidence evidence, byte[] content);

    /// The file of this evidence; empty when there is none, or it was erased with its owner.
    Optional<byte[]> find(String evidence);

    /// How many bytes a learner's files take together.
    long bytesOf(PersonId learner);
}
