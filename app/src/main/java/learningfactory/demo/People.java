package learningfactory.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.words.Words;

/// The organisations, those who act for them, and those who learn.
final class People implements DemoStory {

    @Override
    public Words title() {
        return new Words("folk og organisasjoner", "people and organisations");
    }

    @Override
    public void tell(DemoWorld world) {
        world.books().as(DemoWorld.KARI, () -> {
            Partners.organisations(world.year()).forEach(world.books().people().organisations()::keep);
            Staff.SIGNING_IN.forEach(one -> add(world, one));
            Staff.SILENT.forEach(one -> keep(world, one));
            everybody().forEach(one -> keep(world, one));
            Staff.LEARNERS.forEach(one -> learner(world, one));
        });
    }

    private static Stream<Resident> everybody() {
        return Stream.of(
                        Resident.EMPLOYEES,
                        Resident.COHORT,
                        Resident.APPRENTICES,
                        Resident.ADULTS,
                        Resident.TRAINEES,
                        Resident.PUPILS)
                .flatMap(List::stream);
    }

    private static void add(DemoWorld world, Staff one) {
        account(world, one.id(), one.login(), one.name(), one.roles(), one.at());
        keep(world, one);
    }

    private static void learner(DemoWorld world, Resident one) {
        account(world, one.id(), login(one), one.name(), List.of(AccountRole.LEARNER), Partners.HALL);
    }

    private static String login(Resident one) {
        return one.firstName().toLowerCase(java.util.Locale.ROOT);
    }

    /// Everybody who gets an account, in that order.
    static List<String> logins() {
        return Stream.concat(
                        Staff.SIGNING_IN.stream().map(Staff::login),
                        Staff.LEARNERS.stream().map(People::login))
                .toList();
    }

    private static void account(
            DemoWorld world, PersonId id, String login, String name, List<AccountRole> roles, OrganisationId at) {
        String what = String.join(
                ", ", roles.stream().map(role -> world.say(role.words())).toList());
        List<RoleAt> held = roles.stream().map(role -> new RoleAt(role, at)).toList();
        Account account = Account.open(id, login, name, world.hashOfFreshPassword(login, what), held);
        if (!world.books().people().accounts().add(account)) {
            throw new IllegalStateException("The login (%s) is taken in an empty database.".formatted(login));
        }
    }

    private static void keep(DemoWorld world, Staff one) {
        SchoolYear year = world.year();
        world.books()
                .people()
                .persons()
                .keep(new Identity(
                        one.id(),
                        PersonState.ACTIVE,
                        one.name(),
                        one.findLogin().map(login -> login + "@eventyrlandet.example"),
                        Optional.empty(),
                        Optional.of(year.today().minusYears(one.age()).minusDays(90)),
                        "nb"));
        world.books()
                .people()
                .persons()
                .keep(new Membership(one.id(), one.at(), Membership.Kind.EMPLOYEE, Span.since(year.monday(140))));
    }

    private static void keep(DemoWorld world, Resident one) {
        world.books().people().persons().keep(one.identity(world.year()));
        world.books().people().persons().keep(one.membership(world.year()));
    }
}
