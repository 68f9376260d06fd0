package learningfactory.demo;

import java.util.List;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;

/// Those who lead lessons: Kari, who also looks after the accounts, and Per.
final class People implements DemoStory {

    private static final OrganisationId HALL = new OrganisationId("hall");

    @Override
    public void tell(DemoWorld world) {
        add(world, DemoWorld.KARI, "kari", "Kari Moen", List.of(AccountRole.INSTRUCTOR, AccountRole.ADMINISTRATOR));
        add(world, new PersonId("demo-per"), "per", "Per Lund", List.of(AccountRole.INSTRUCTOR));
    }

    private static void add(DemoWorld world, PersonId id, String login, String name, List<AccountRole> roles) {
        String what =
                String.join(", ", roles.stream().map(role -> role.words().en()).toList());
        List<RoleAt> held = roles.stream().map(role -> new RoleAt(role, HALL)).toList();
        if (!world.accounts().add(Account.open(id, login, name, world.hashOfFreshPassword(login, what), held))) {
            throw new IllegalStateException("The login (%s) is taken in an empty database.".formatted(login));
        }
    }
}
