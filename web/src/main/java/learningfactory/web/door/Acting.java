package learningfactory.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import learningfactory.network.PersonId;

/// Lets a request be answered in the name of a person, so that whatever it writes is audited under that name.
public interface Acting {
    /// Answers the request for this person.
    void as(PersonId actor, Answering answering) throws ServletException, IOException;

    /// What answers a request.
    @FunctionalInterface
    interface Answering {
        /// Answers.
        void run() throws ServletException, IOException;
    }
}
