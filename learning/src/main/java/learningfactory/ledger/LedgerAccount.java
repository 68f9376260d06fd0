package learningfactory.ledger;

import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// Where a line of the ledger stands.
///
/// @param organisation whose account it is
/// @param purpose what the account is for
public record LedgerAccount(OrganisationId organisation, Purpose purpose) {

    /// What an account is for. The number is the one of the Norwegian standard chart (NS 4102) that
    /// accounting expects.
    public enum Purpose {
        /// Money on the hall's bank account.
        BANK(1920, "bank", "bank"),
        /// What an organisation owes the hall.
        OWES(1500, "skyldig", "owed"),
        /// What the hall got that was not paid: work, things, discounts.
        RECEIVED(1280, "mottatt", "received"),
        /// What an organisation has given.
        GIVEN(2030, "gitt", "given"),
        /// What the hall earned from use.
        USE(3000, "bruk", "use"),
        /// What the hall spent and shared out.
        SHARED(7790, "fordelt kostnad", "shared cost");

        private final int number;
        private final String nb;
        private final String en;

        Purpose(int number, String nb, String en) {
            this.number = number;
            this.nb = nb;
            this.en = en;
        }

        /// Its number in the standard chart.
        public int number() {
            return number;
        }

        /// Its word.
        public Words word() {
            return new Words(nb, en);
        }
    }
}
