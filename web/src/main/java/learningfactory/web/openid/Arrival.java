package learningfactory.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.Identity;
import learningfactory.network.Invitation;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.web.door.SignIn;
import learningfactory.web.people.Invitations;

/// Whose account a proven subject is, and what becomes of the errand.
///
/// Nobody gets an account by being known to a provider: an invitation links a subject, or the person does who
/// is signed in already. Only where the administrator has named an organisation for newcomers does a stranger
/// become a learner there.
final class Arrival {

    private static final int LONGEST_NAME = 120;

    private final Books books;
    private final Invitations invitations;
    private final SignIn signIn;
    private final InstantSource clock;

    /// Where accounts and people are written.
    record Books(AccountBook accounts, PersonBook people, OrganisationBook organisations) {}

    /// A browser that has come back with a proof.
    record Proven(Provider provider, Errand errand, Proof.Somebody somebody) {
        String issuer() {
            return provider.issuer();
        }

        String subject() {
            return somebody.subject();
        }
    }

    Arrival(Books books, Invitations invitations, SignIn signIn, InstantSource clock) {
        this.books = books;
        this.invitations = invitations;
        this.signIn = signIn;
        this.clock = clock;
    }

    /// Does what the errand was for.
    ///
    /// @return the page that the browser goes to
    /// @throws NotProven when it cannot be done
    String arrive(Proven proven, HttpServletRequest request, HttpServletResponse response) {
        return switch (proven.errand().goal()) {
            case SIGN_IN -> {
                enter(known(proven), proven, request, response);
                yield "/home";
            }
            case LINK -> {
                link(proven);
                yield "/account?openid=linked&provider=" + proven.provider().id();
            }
            case INVITATION -> {
                enter(invited(proven), proven, request, response);
                yield "/home";
            }
        };
    }

    /// The page that says why not: the one where the errand began.
    static String refusal(Optional<Errand> errand, String provider, NotProven.Why why) {
        String page = errand.map(known -> switch (known.goal()) {
                    case SIGN_IN -> "/login";
                    case LINK -> "/account";
                    case INVITATION -> "/invitation/" + URLEncoder.encode(known.whose(), StandardCharsets.UTF_8);
                })
                .orElse("/login");
        return "%s?openid=%s&provider=%s"
                .formatted(
                        page, why.name().toLowerCase(Locale.ROOT), URLEncoder.encode(provider, StandardCharsets.UTF_8));
    }

    private void enter(Account account, Proven proven, HttpServletRequest request, HttpServletResponse response) {
        if (account.standing() != Account.Standing.OPEN) {
            throw new NotProven(NotProven.Why.LOCKED);
        }
        Proof.Somebody there = proven.somebody();
        SignIn.Elsewhere elsewhere = new SignIn.Elsewhere(proven.issuer(), there.sid(), there.farewell());
        signIn.signIn(account, new SignIn.Way(proven.provider().id(), Optional.of(elsewhere)), request, response);
    }

    private Account known(Proven proven) {
        return books.accounts()
                .findBySubject(proven.issuer(), proven.subject())
                .or(() -> newcomer(proven))
                .orElseThrow(() -> new NotProven(NotProven.Why.UNKNOWN));
    }

    /// A stranger becomes a learner where the administrator has said so, if the provider tells a name.
    private Optional<Account> newcomer(Proven proven) {
        String name = proven.somebody().name().strip();
        return proven.provider()
                .newcomers()
                .filter(there -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .filter(there -> books.organisations()
                        .findOrganisation(there)
                        .filter(organisation -> organisation.state() == Organisation.State.ACTIVE)
                        .isPresent())
                .flatMap(there -> {
                    PersonId person = new PersonId(UUID.randomUUID().toString());
                    Account fresh = Account.open(person, "", name, "", List.of(new RoleAt(AccountRole.LEARNER, there)));
                    books.accounts().addFor(fresh, proven.issuer(), proven.subject());
                    return books.accounts().findBySubject(proven.issuer(), proven.subject());
                });
    }

    /// Whoever asked was signed in when the browser left; the account must still be as it was then.
    private void link(Proven proven) {
        Errand errand = proven.errand();
        PersonId person = new PersonId(errand.whose());
        Account account = books.accounts()
                .findAccount(person)
                .filter(one -> one.standing() == Account.Standing.OPEN)
                .filter(one -> !errand.begun().isBefore(one.validSince()))
                .orElseThrow(() -> new NotProven(NotProven.Why.LATE));
        requireFree(proven, person);
        boolean isLinked = books.accounts()
                        .findBySubject(proven.issuer(), proven.subject())
                        .isPresent()
                || books.accounts().link(account.id(), proven.issuer(), proven.subject());
        if (!isLinked) {
            throw new NotProven(NotProven.Why.ANOTHER);
        }
    }

    private Account invited(Proven proven) {
        Invitation invitation = invitations
                .find(proven.errand().whose())
                .filter(one -> isActive(one.person()))
                .orElseThrow(() -> new NotProven(NotProven.Why.LATE));
        PersonId person = invitation.person();
        requireFree(proven, person);
        boolean isKnown = books.accounts()
                .findBySubject(proven.issuer(), proven.subject())
                .isPresent();
        if (isKnown ? !invitations.use(invitation) : !admitted(invitation, proven)) {
            throw new NotProven(NotProven.Why.ANOTHER);
        }
        return books.accounts().findAccount(person).orElseThrow();
    }

    private boolean admitted(Invitation invitation, Proven proven) {
        return books.accounts().admit(invitation, proven.issuer(), proven.subject(), clock.instant());
    }

    private boolean isActive(PersonId person) {
        return books.people()
                .findIdentity(person)
                .map(Identity::state)
                .filter(state -> state == PersonState.ACTIVE)
                .isPresent();
    }

    private void requireFree(Proven proven, PersonId person) {
        books.accounts()
                .findBySubject(proven.issuer(), proven.subject())
                .filter(other -> !other.id().equals(person))
                .ifPresent(other -> {
                    throw new NotProven(NotProven.Why.TAKEN);
                });
    }
}
