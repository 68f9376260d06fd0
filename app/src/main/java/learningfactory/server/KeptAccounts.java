package learningfactory.server;

import java.util.Optional;
import learningfactory.store.AccountBook;
import learningfactory.web.door.Account;
import learningfactory.web.door.Accounts;

/// The door's accounts, kept in the store.
final class KeptAccounts implements Accounts {

    private final AccountBook book;

    KeptAccounts(AccountBook book) {
        this.book = book;
    }

    @Override
    public boolean isEmpty() {
        return book.isEmpty();
    }

    @Override
    public Optional<Account> findAccount(String name) {
        return book.findAccount(name).map(KeptAccounts::account);
    }

    @Override
    public Optional<Account> findById(String id) {
        return book.findById(id).map(KeptAccounts::account);
    }

    @Override
    public boolean add(Account account) {
        return book.add(kept(account));
    }

    @Override
    public boolean addFirst(Account account) {
        return book.addFirst(kept(account));
    }

    private static Account account(learningfactory.store.Account kept) {
        return new Account(kept.id(), kept.name(), kept.passwordHash(), kept.isAdministrator());
    }

    private static learningfactory.store.Account kept(Account account) {
        return new learningfactory.store.Account(
                account.id(), account.name(), account.passwordHash(), account.isAdministrator());
    }
}
