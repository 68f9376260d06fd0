package learningfactory.web.door;

import java.util.Optional;

/// The accounts, wherever they are kept.
public interface Accounts {
    /// Whether nobody has an account yet.
    boolean isEmpty();

    /// The account of this name, upper and lower case being the same.
    Optional<Account> findAccount(String name);

    /// The account with this id.
    Optional<Account> findById(String id);

    /// Adds an account.
    ///
    /// @return whether the name was free
    boolean add(Account account);

    /// Adds the very first account; of many who try at once, one wins.
    ///
    /// @return whether there was none before
    boolean addFirst(Account account);
}
