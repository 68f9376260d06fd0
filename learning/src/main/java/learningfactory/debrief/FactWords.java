package learningfactory.debrief;

import learningfactory.counterfactual.DeedWords;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.words.Words;

/// What a fact of the journal says, as a person would: whoever is shown a proof can read it.
public final class FactWords {
    private final Script script;
    private final Labels labels;

    private FactWords(Script script) {
        this.script = script;
        this.labels = script.plant().labels();
    }

    /// The words for a fact of a run.
    ///
    /// @param fact its place among the facts, from 0
    /// @throws IndexOutOfBoundsException when the run has no such fact
    public static Words of(RunRecord record, int fact) {
        FactWords words = new FactWords(record.script());
        return switch (record.facts().get(fact)) {
            case RunFact.InPlant(long at, Fact inPlant) -> words.inPlant(inPlant);
            case RunFact.TookEffect took -> words.tookEffect(took);
            default -> TimelineMaker.title(record, fact).orElse(Words.NONE);
        };
    }

    private Words tookEffect(RunFact.TookEffect took) {
        Words deed = DeedWords.of(took.deed(), script);
        return took.accepted()
                ? new Words(deed.nb() + ": ferdig", deed.en() + ": done")
                : new Words(deed.nb() + ": gikk ikke", deed.en() + ": could not be done");
    }

    private Words inPlant(Fact fact) {
        return switch (fact) {
            case Fact.AlarmChanged f -> alarm(f);
            case Fact.PartLeft f ->
                f.good()
                        ? said(f.sink(), "en god del gikk ut", "a good part left")
                        : said(f.sink(), "en del med feil gikk ut", "a part with a defect left");
            case Fact.PartScrapped f -> said(f.unit(), "en del ble vrak", "a part was scrapped");
            case Fact.PartQuarantined f -> said(f.place(), "en del ble satt i karantene", "a part was set aside");
            case Fact.PartLost f -> said(f.source(), "en del fikk ikke plass", "a part found no room");
            case Fact.PartCreated f -> said(f.source(), "en del kom", "a part came");
            case Fact.PartEntered f -> said(f.place(), "en del kom inn", "a part came in");
            case Fact.PartTaken f -> said(f.unit(), "tok en del", "took a part");
            case Fact.PartJoined f -> said(f.unit(), "satte deler sammen", "put parts together");
            case Fact.PartSplit f -> said(f.unit(), "delte en del", "split a part");
            case Fact.WorkStarted f -> said(f.unit(), "begynte på en del", "began a part");
            case Fact.WorkDone f -> said(f.unit(), "ble ferdig med en del", "finished a part");
            case Fact.DefectMade f -> said(f.unit(), "laget en feil", "made a defect");
            case Fact.Measured f -> said(f.unit(), "målte en del", "measured a part");
            case Fact.Judged f -> said(f.unit(), "vurderte en del", "judged a part");
            case Fact.SetUp f -> said(f.unit(), "ble omstilt", "was set up");
            case Fact.Inspected f -> said(f.unit(), "ble undersøkt", "was inspected");
            case Fact.Revealed f -> said(f.unit(), "noe ble funnet ut", "something was found out");
            default -> ofEquipment(fact);
        };
    }

    private Words ofEquipment(Fact fact) {
        return switch (fact) {
            case Fact.Failed f -> said(f.unit(), "sviktet", "failed");
            case Fact.RepairStarted f -> said(f.unit(), "reparasjonen begynte", "the repair began");
            case Fact.Repaired f -> said(f.unit(), "ble reparert", "was repaired");
            case Fact.ToolChanged f -> said(f.unit(), "fikk nytt verktøy", "got a new tool");
            case Fact.Maintained f -> said(f.unit(), "ble vedlikeholdt", "was maintained");
            case Fact.ChartSignalled f -> said(f.unit(), "kontrollkortet varslet", "the control chart signalled");
            case Fact.ConditionChanged f -> said(f.unit(), "skiftet tilstand", "changed its state");
            case Fact.LotOrdered f -> said(f.source(), "et parti ble bestilt", "a lot was ordered");
            case Fact.LotDelivered f -> said(f.source(), "et parti kom", "a lot was delivered");
            case Fact.OrderTaken f -> said(f.source(), "en ordre kom", "an order came");
            case Fact.PersonPresent f ->
                f.present()
                        ? new Words("En person kom", "A person came")
                        : new Words("En person gikk", "A person left");
            case Fact.PersonSent f -> said(f.unit(), "en person ble sendt", "a person was sent");
            default -> new Words("Noe endret seg i fabrikken", "Something changed in the plant");
        };
    }

    private Words alarm(Fact.AlarmChanged changed) {
        return changed.state() == AlarmState.NORMAL
                ? said(changed.alarm(), "alarmen gikk bort", "the alarm went away")
                : said(changed.alarm(), "alarm", "alarm");
    }

    private Words said(String name, String nb, String en) {
        return new Words(
                sentence(labels.calledWhole("nb", name)) + ": " + nb,
                sentence(labels.calledWhole("en", name)) + ": " + en);
    }

    private static String sentence(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
